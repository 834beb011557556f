-- title: Whole months of contact
-- rule: The calls of a force begin on the first day of a month and end on the last.
-- severity: warn
-- help: Send the days that are missing, or go on and know that the month is shown in part.
with

ends as (

    select
        'contact_daily' as table_name,
        'day' as column_name,
        force,
        min(day) as first_day,
        arg_min(line_number, day) as first_line,
        max(day) as last_day,
        arg_max(line_number, day) as last_line
    from contact_daily
    group by force
    union all
    select
        'contact_hourly' as table_name,
        'hour_start' as column_name,
        force,
        null as first_day,
        null as first_line,
        max(left(hour_start, 10))::date as last_day,
        arg_max(line_number, hour_start) as last_line
    from contact_hourly
    group by force

)

select
    table_name,
    last_line as line_number,
    column_name,
    force || ' ends on ' || last_day::text as value
from ends
where last_day <> last_day(last_day)
union all
select
    table_name,
    first_line as line_number,
    column_name,
    force || ' begins on ' || first_day::text as value
from ends
where day(first_day) <> 1
