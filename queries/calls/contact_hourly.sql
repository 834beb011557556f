-- title: Calls added up by force, hour and phone queue, as contact_hourly holds them
-- grain: one row per force, hour_start, queue
-- units: calls; seconds
-- source: calls_by_hour, contact_daily, local_hours
-- parameters: none
with

-- A day with calls has all its hours; those in which nothing happened hold zeros.
hours as (

    select
        coalesce(counted.line_number, by_day.line_number) as line_number,
        by_day.force,
        by_day.day,
        by_day.queue,
        by_day.clock,
        by_day.abandon_threshold_seconds,
        by_day.target_seconds,
        by_day.direct_to_secondary is not null as knows_direct,
        by_day.handle_seconds is not null as knows_handling,
        by_day.data_status,
        local_hours.begins_at,
        local_hours.hour_start,
        coalesce(counted.offered, 0) as offered,
        coalesce(counted.answered, 0) as answered,
        coalesce(counted.abandoned, 0) as abandoned,
        coalesce(counted.short_abandoned, 0) as short_abandoned,
        coalesce(counted.overflowed_out, 0) as overflowed_out,
        coalesce(counted.overflowed_in, 0) as overflowed_in,
        coalesce(counted.direct_to_secondary, 0) as direct_to_secondary,
        coalesce(counted.answered_within_target, 0) as answered_within_target,
        coalesce(counted.abandoned_within_target, 0) as abandoned_within_target,
        coalesce(counted.answered_0_10_s, 0) as answered_0_10_s,
        coalesce(counted.answered_10_60_s, 0) as answered_10_60_s,
        coalesce(counted.answered_60_plus_s, 0) as answered_60_plus_s,
        coalesce(counted.wait_answered_seconds, 0) as wait_answered_seconds,
        coalesce(counted.wait_abandoned_seconds, 0) as wait_abandoned_seconds,
        coalesce(counted.handle_seconds, 0) as handle_seconds,
        counted.longest_wait_seconds,
        coalesce(counted.queue_change, 0) as queue_change
    from contact_daily as by_day
    inner join local_hours on by_day.day = local_hours.day
    left join calls_by_hour as counted
        on
            by_day.force = counted.force
            and by_day.queue = counted.queue
            and local_hours.begins_at = counted.begins_at
    where by_day.queue not in ('online', 'webchat')

)

select
    line_number,
    force,
    hour_start,
    queue,
    clock,
    offered,
    answered,
    abandoned,
    short_abandoned,
    abandon_threshold_seconds,
    overflowed_out,
    overflowed_in,
    case when knows_direct then direct_to_secondary end as direct_to_secondary,
    case
        when target_seconds is not null then answered_within_target
    end as answered_within_target,
    case
        when target_seconds is not null then abandoned_within_target
    end as abandoned_within_target,
    target_seconds,
    answered_0_10_s,
    answered_10_60_s,
    answered_60_plus_s,
    wait_answered_seconds,
    wait_abandoned_seconds,
    case when knows_handling then handle_seconds end as handle_seconds,
    longest_wait_seconds,
    sum(queue_change) over so_far_that_day - queue_change as in_queue_start,
    sum(queue_change) over so_far_that_day as in_queue_end,
    cast(null as bigint) as positions_staffed,
    data_status
from hours
window
    so_far_that_day as (
        partition by force, queue, day
        order by begins_at
        rows between unbounded preceding and current row
    )
order by queue, force, begins_at
