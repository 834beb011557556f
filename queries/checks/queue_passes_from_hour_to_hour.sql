-- title: Waiting from hour to hour
-- rule: Who waits at the end of an hour waits at the start of the next one of the day.
-- severity: warn
-- help: Check that both columns count the same moment, hour after hour.
with

days as (

    select
        force,
        queue,
        left(hour_start, 10) as day,
        min(line_number) as line_number,
        sum(in_queue_start) - sum(in_queue_end) as lost_on_the_way,
        arg_min(in_queue_start, hour_start) - arg_max(in_queue_end, hour_start)
            as lost_in_the_day
    from contact_hourly
    group by force, queue, left(hour_start, 10)

)

select
    'contact_hourly' as table_name,
    line_number,
    'in_queue_start' as column_name,
    format('{}, {}, {}', force, queue, day) as value
from days
where lost_on_the_way <> lost_in_the_day
