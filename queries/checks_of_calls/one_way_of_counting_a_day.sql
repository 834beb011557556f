-- title: One way of counting a day
-- rule: The calls of a queue and day share clock, abandon threshold, target and data status.
-- severity: refuse
-- help: Write one value for the whole day; a change counts from the next day on.
with

ways as (

    select
        force,
        queue,
        day,
        'clock, target_seconds, data_status' as column_name,
        concat_ws(', ', clock, coalesce(target_seconds::text, 'blank'), data_status)
            as value,
        min(line_number) as line_number,
        count(*) as calls
    from placed_calls
    group by force, queue, day, clock, target_seconds, data_status
    union all
    select
        force,
        queue,
        day,
        'abandon_threshold_seconds' as column_name,
        abandon_threshold_seconds::text as value,
        min(line_number) as line_number,
        count(*) as calls
    from placed_calls
    where abandon_threshold_seconds is not null
    group by force, queue, day, abandon_threshold_seconds

)

select
    'calls' as table_name,
    line_number,
    column_name,
    value
from ways
qualify row_number() over (
    partition by force, queue, day, column_name
    order by calls desc, line_number asc
) > 1
