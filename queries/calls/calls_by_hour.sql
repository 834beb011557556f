-- title: Calls that begin, and calls whose wait ends, in an hour
-- grain: one row per force, queue, begins_at
-- units: calls; seconds
-- source: counted_calls
-- parameters: none
with

begun as (

    select
        force,
        queue,
        start_hour as begins_at,
        min(line_number) as line_number,
        sum(offered) as offered,
        sum(overflowed_in) as overflowed_in,
        sum(direct_to_secondary) as direct_to_secondary
    from counted_calls
    group by force, queue, start_hour

),

ended as (

    select
        force,
        queue,
        end_hour as begins_at,
        min(line_number) as line_number,
        sum(answered) as answered,
        sum(abandoned) as abandoned,
        sum(short_abandoned) as short_abandoned,
        sum(overflowed_out) as overflowed_out,
        sum(answered + abandoned + short_abandoned + overflowed_out) as ended,
        sum(answered_within_target) as answered_within_target,
        sum(abandoned_within_target) as abandoned_within_target,
        sum(answered_0_10_s) as answered_0_10_s,
        sum(answered_10_60_s) as answered_10_60_s,
        sum(answered_60_plus_s) as answered_60_plus_s,
        sum(wait_answered_seconds) as wait_answered_seconds,
        sum(wait_abandoned_seconds) as wait_abandoned_seconds,
        sum(handle_seconds) as handle_seconds,
        max(longest_wait_seconds) as longest_wait_seconds
    from counted_calls
    group by force, queue, end_hour

)

select
    coalesce(begun.force, ended.force) as force,
    coalesce(begun.queue, ended.queue) as queue,
    coalesce(begun.begins_at, ended.begins_at) as begins_at,
    least(begun.line_number, ended.line_number) as line_number,
    coalesce(begun.offered, 0) as offered,
    coalesce(begun.overflowed_in, 0) as overflowed_in,
    coalesce(begun.direct_to_secondary, 0) as direct_to_secondary,
    coalesce(ended.answered, 0) as answered,
    coalesce(ended.abandoned, 0) as abandoned,
    coalesce(ended.short_abandoned, 0) as short_abandoned,
    coalesce(ended.overflowed_out, 0) as overflowed_out,
    coalesce(ended.answered_within_target, 0) as answered_within_target,
    coalesce(ended.abandoned_within_target, 0) as abandoned_within_target,
    coalesce(ended.answered_0_10_s, 0) as answered_0_10_s,
    coalesce(ended.answered_10_60_s, 0) as answered_10_60_s,
    coalesce(ended.answered_60_plus_s, 0) as answered_60_plus_s,
    coalesce(ended.wait_answered_seconds, 0) as wait_answered_seconds,
    coalesce(ended.wait_abandoned_seconds, 0) as wait_abandoned_seconds,
    coalesce(ended.handle_seconds, 0) as handle_seconds,
    ended.longest_wait_seconds,
    coalesce(begun.offered + begun.overflowed_in, 0) - coalesce(ended.ended, 0)
        as queue_change
from begun
full join ended
    on
        begun.force = ended.force
        and begun.queue = ended.queue
        and begun.begins_at = ended.begins_at
order by force, queue, begins_at
