-- title: Calls added up by force, day and queue, as contact_daily holds them
-- grain: one row per force, day, queue
-- units: calls; seconds
-- source: counted_calls
-- parameters: none
select
    min(line_number) as line_number,
    force,
    day,
    queue,
    min(clock) as clock,
    sum(offered) as offered,
    sum(answered) as answered,
    sum(abandoned) as abandoned,
    sum(short_abandoned) as short_abandoned,
    min(abandon_threshold_seconds) as abandon_threshold_seconds,
    sum(overflowed_out) as overflowed_out,
    sum(overflowed_in) as overflowed_in,
    case
        when sum(calls_known_direct_or_not) > 0
            then sum(direct_to_secondary)
    end as direct_to_secondary,
    case
        when min(target_seconds) is not null
            then sum(answered_within_target)
    end as answered_within_target,
    case
        when min(target_seconds) is not null
            then sum(abandoned_within_target)
    end as abandoned_within_target,
    min(target_seconds) as target_seconds,
    sum(answered_0_10_s) as answered_0_10_s,
    sum(answered_10_60_s) as answered_10_60_s,
    sum(answered_60_plus_s) as answered_60_plus_s,
    coalesce(sum(wait_answered_seconds), 0) as wait_answered_seconds,
    coalesce(sum(wait_abandoned_seconds), 0) as wait_abandoned_seconds,
    case
        when sum(calls_without_handling) = 0
            then coalesce(sum(handle_seconds), 0)
    end as handle_seconds,
    max(longest_wait_seconds) as longest_wait_seconds,
    min(data_status) as data_status
from counted_calls
group by force, day, queue
order by queue, force, day
