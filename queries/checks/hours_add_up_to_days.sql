-- title: Hours add up to days
-- rule: Over a day that has hours, each count of the hours adds up to that of the day.
-- severity: refuse
-- help: Export both files from the same run; the repeated October hour stands twice.
with

hours as (

    select
        force,
        queue,
        left(hour_start, 10)::date as day,
        sum(offered) as offered,
        sum(answered) as answered,
        sum(abandoned) as abandoned,
        sum(short_abandoned) as short_abandoned,
        sum(overflowed_out) as overflowed_out,
        sum(overflowed_in) as overflowed_in,
        sum(direct_to_secondary) as direct_to_secondary,
        sum(answered_within_target) as answered_within_target,
        sum(abandoned_within_target) as abandoned_within_target,
        sum(answered_0_10_s) as answered_0_10_s,
        sum(answered_10_60_s) as answered_10_60_s,
        sum(answered_60_plus_s) as answered_60_plus_s,
        sum(wait_answered_seconds) as wait_answered_seconds,
        sum(wait_abandoned_seconds) as wait_abandoned_seconds,
        sum(handle_seconds) as handle_seconds,
        max(longest_wait_seconds) as longest_wait_seconds
    from contact_hourly
    group by force, queue, left(hour_start, 10)::date

)

select
    'contact_daily' as table_name,
    by_day.line_number,
    'offered' as column_name,
    by_day.offered::text as value
from contact_daily as by_day
inner join hours
    on
        by_day.force = hours.force
        and by_day.queue = hours.queue
        and by_day.day = hours.day
where
    by_day.offered is distinct from hours.offered
    or by_day.answered is distinct from hours.answered
    or by_day.abandoned is distinct from hours.abandoned
    or by_day.short_abandoned is distinct from hours.short_abandoned
    or by_day.overflowed_out is distinct from hours.overflowed_out
    or by_day.overflowed_in is distinct from hours.overflowed_in
    or by_day.direct_to_secondary is distinct from hours.direct_to_secondary
    or by_day.answered_within_target is distinct from hours.answered_within_target
    or by_day.abandoned_within_target is distinct from hours.abandoned_within_target
    or by_day.answered_0_10_s is distinct from hours.answered_0_10_s
    or by_day.answered_10_60_s is distinct from hours.answered_10_60_s
    or by_day.answered_60_plus_s is distinct from hours.answered_60_plus_s
    or by_day.wait_answered_seconds is distinct from hours.wait_answered_seconds
    or by_day.wait_abandoned_seconds is distinct from hours.wait_abandoned_seconds
    or by_day.handle_seconds is distinct from hours.handle_seconds
    or by_day.longest_wait_seconds
    is distinct from hours.longest_wait_seconds
