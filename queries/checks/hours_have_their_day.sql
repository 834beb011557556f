-- title: Hours and their days
-- rule: A day that has hours has its row in contact_daily.
-- severity: warn
-- help: Send contact_daily of the same run too: pages count days there, and the hours are checked against them.
with

hours as (

    select
        force,
        queue,
        left(hour_start, 10)::date as day,
        min(line_number) as line_number
    from contact_hourly
    group by force, queue, left(hour_start, 10)

),

without_day as (

    select
        hours.force,
        hours.line_number,
        hours.day
    from hours
    left join contact_daily as by_day
        on
            hours.force = by_day.force
            and hours.queue = by_day.queue
            and hours.day = by_day.day
    where
        by_day.day is null
        and exists (select contact_daily.day from contact_daily)

)

select
    'contact_hourly' as table_name,
    min(line_number) as line_number,
    'hour_start' as column_name,
    force || ', ' || count(distinct day)::text || ' days from '
    || min(day)::text as value
from without_day
group by force
