-- title: Hours of a day
-- rule: A day has 24 hours for each queue; 23 in March and 25 in October when the clocks change.
-- severity: warn
-- help: Add the missing hours; in October the repeated hour has two offsets.
with

days as (

    select
        force,
        queue,
        left(hour_start, 10)::date as day,
        min(line_number) as line_number,
        count(*) as hours
    from contact_hourly
    group by force, queue, left(hour_start, 10)

),

expected as (

    select
        line_number,
        hours,
        case
            when dayofweek(day) <> 0 or day(day) < 25 then 24
            when month(day) = 3 then 23
            when month(day) = 10 then 25
            else 24
        end as expected_hours
    from days

)

select
    'contact_hourly' as table_name,
    line_number,
    'hour_start' as column_name,
    hours::text as value
from expected
where hours <> expected_hours
