-- title: Hours of calls published before
-- rule: The figures of an hour that is live stay as they were.
-- severity: warn
-- help: Compare the days in contact_daily; say in the note of the publication why the hours were counted again.
with

arrived as (

    select
        force,
        hour_start,
        queue,
        line_number,
        offered,
        data_status = 'illustrative' as is_illustrative,
        hash(
            clock, offered, answered, abandoned, short_abandoned,
            abandon_threshold_seconds, overflowed_out, overflowed_in,
            direct_to_secondary, answered_within_target, abandoned_within_target,
            target_seconds, answered_0_10_s, answered_10_60_s, answered_60_plus_s,
            wait_answered_seconds, wait_abandoned_seconds, handle_seconds,
            longest_wait_seconds, in_queue_start, in_queue_end, positions_staffed
        ) as figures
    from contact_hourly
    where line_number is not null

),

was as (

    select
        force,
        hour_start,
        queue,
        offered,
        data_status = 'illustrative' as is_illustrative,
        hash(
            clock, offered, answered, abandoned, short_abandoned,
            abandon_threshold_seconds, overflowed_out, overflowed_in,
            direct_to_secondary, answered_within_target, abandoned_within_target,
            target_seconds, answered_0_10_s, answered_10_60_s, answered_60_plus_s,
            wait_answered_seconds, wait_abandoned_seconds, handle_seconds,
            longest_wait_seconds, in_queue_start, in_queue_end, positions_staffed
        ) as figures
    from live.contact_hourly

)

select
    'contact_hourly' as table_name,
    min(arrived.line_number) as line_number,
    'offered' as column_name,
    format(
        '{}, {}, {}: {} hours differ, {:,} calls in them were {:,}',
        arrived.force, arrived.queue, left(arrived.hour_start, 10), count(*),
        sum(arrived.offered)::bigint, sum(was.offered)::bigint
    ) as value
from arrived
inner join was
    on
        arrived.force = was.force
        and arrived.hour_start = was.hour_start
        and arrived.queue = was.queue
where
    arrived.figures <> was.figures
    and (arrived.is_illustrative or not was.is_illustrative)
group by arrived.force, arrived.queue, left(arrived.hour_start, 10)
