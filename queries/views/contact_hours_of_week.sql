-- title: Calls by force, queue, month and local hour of the week
-- grain: one row per force, queue, clock, month, weekday, hour
-- units: hours held; calls; seconds; positions summed over the hours held
-- source: contact_hourly
-- parameters: none
with

placed as (

    -- the text holds local time: a clock change repeats or leaves out an hour
    select
        *,
        cast(left(hour_start, 10) as date) as day,
        cast(substr(hour_start, 12, 2) as integer) as hour
    from contact_hourly

)

select
    force,
    queue,
    clock,
    cast(date_trunc('month', day) as date) as month,
    cast(isodow(day) as integer) as weekday,
    hour,
    count(*) as hours_held,
    cast(sum(offered) as bigint) as offered_calls,
    cast(sum(answered) as bigint) as answered_calls,
    complete_sum(handle_seconds) as handle_seconds,
    complete_sum(wait_answered_seconds) as wait_answered_seconds,
    complete_sum(wait_abandoned_seconds) as wait_abandoned_seconds,
    cast(sum(abandoned) as bigint) as abandoned_calls,
    complete_sum(answered_within_target) as within_target_calls,
    min(target_seconds) as lowest_target_seconds,
    max(target_seconds) as highest_target_seconds,
    complete_sum(answered_0_10_s + answered_10_60_s) as within_60_s_calls,
    cast(sum(positions_staffed) as bigint) as position_hours,
    count(positions_staffed) as hours_with_positions
from placed
group by force, queue, clock, month, weekday, hour
order by queue, force, month, weekday, hour
