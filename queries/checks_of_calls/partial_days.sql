-- title: First and last day
-- rule: A force's calls run from midnight on the first day to midnight on the last.
-- severity: warn
-- help: Export whole days; a part of a day counts as the whole day and takes its place.
with

hours as (

    select
        force,
        left(hour_start, 10)::date as day,
        hour_start::timestamptz as starts_at,
        min(line_number) as line_number,
        sum(offered + overflowed_in) as calls
    from contact_hourly
    group by force, hour_start

),

places as (

    select
        *,
        row_number() over (partition by force, day order by starts_at) as place,
        count(*) over (partition by force, day) as hours_of_day
    from hours

),

days as (

    select
        force,
        day,
        min(line_number) as line_number,
        min(place) filter (where calls > 0) - 1 as empty_before,
        max(hours_of_day) - max(place) filter (where calls > 0) as empty_after
    from places
    group by force, day

),

-- Rooms that close at night show it on most days.
compared as (

    select
        *,
        day = min(day) over of_force as is_first,
        day = max(day) over of_force as is_last,
        count(*) over of_force > 2 and median(empty_before) over of_force >= 4
            as opens_late,
        count(*) over of_force > 2 and median(empty_after) over of_force >= 4
            as closes_early
    from days
    window of_force as (partition by force)

)

select
    'calls' as table_name,
    line_number,
    'started_at' as column_name,
    concat_ws(' ', force, day, 'without its first', empty_before, 'hours') as value
from compared
where is_first and empty_before >= 4 and not opens_late
union all
select
    'calls' as table_name,
    line_number,
    'started_at' as column_name,
    concat_ws(' ', force, day, 'without its last', empty_after, 'hours') as value
from compared
where is_last and empty_after >= 4 and not closes_early
