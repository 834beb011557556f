-- title: Hours add up to days
-- rule: Over a day that has hours, each count of the hours adds up to that of the day; illustrative rows are not compared with a force's own.
-- severity: refuse
-- help: Export both files from the same run; the repeated October hour stands twice.
with

hours as (

    select
        force,
        queue,
        left(hour_start, 10)::date as day,
        data_status = 'illustrative' as is_illustrative,
        min(line_number) as line_number,
        [
            sum(offered), sum(answered), sum(abandoned), sum(short_abandoned),
            sum(overflowed_out), sum(overflowed_in), sum(direct_to_secondary),
            sum(answered_within_target), sum(abandoned_within_target),
            sum(answered_0_10_s), sum(answered_10_60_s), sum(answered_60_plus_s),
            sum(wait_answered_seconds), sum(wait_abandoned_seconds),
            sum(handle_seconds), max(longest_wait_seconds)
        ] as figures
    from contact_hourly
    group by force, queue, left(hour_start, 10), data_status = 'illustrative'

),

days as (

    select
        force,
        queue,
        day,
        data_status = 'illustrative' as is_illustrative,
        line_number,
        [
            offered, answered, abandoned, short_abandoned,
            overflowed_out, overflowed_in, direct_to_secondary,
            answered_within_target, abandoned_within_target,
            answered_0_10_s, answered_10_60_s, answered_60_plus_s,
            wait_answered_seconds, wait_abandoned_seconds,
            handle_seconds, longest_wait_seconds
        ] as figures
    from contact_daily

),

differing as (

    select
        coalesce(days.line_number, hours.line_number) as line_number,
        if(days.line_number is null, 'contact_hourly', 'contact_daily') as table_name,
        -- In the order of the figures above.
        unnest([
            'offered', 'answered', 'abandoned', 'short_abandoned',
            'overflowed_out', 'overflowed_in', 'direct_to_secondary',
            'answered_within_target', 'abandoned_within_target',
            'answered_0_10_s', 'answered_10_60_s', 'answered_60_plus_s',
            'wait_answered_seconds', 'wait_abandoned_seconds',
            'handle_seconds', 'longest_wait_seconds'
        ]) as column_name,
        unnest(days.figures) as of_the_day,
        unnest(hours.figures)::bigint as of_the_hours
    from days
    inner join hours
        on
            days.force = hours.force
            and days.queue = hours.queue
            and days.day = hours.day
            and days.is_illustrative = hours.is_illustrative
    where days.figures is distinct from hours.figures

)

select
    table_name,
    line_number,
    column_name,
    coalesce(format('{:,}', of_the_day), 'blank') || ', hours add up to '
    || coalesce(format('{:,}', of_the_hours), 'blank') as value
from differing
where of_the_day is distinct from of_the_hours
