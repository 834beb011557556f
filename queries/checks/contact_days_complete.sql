-- title: Days of contact
-- rule: From the first day of a queue to the last day of its force, no day is missing.
-- severity: warn
-- help: Add the missing days; a day without a call is a row of zeros. Go on without them only when nobody counted.
with

days as (

    select
        'contact_daily' as table_name,
        force,
        queue,
        day,
        line_number
    from contact_daily
    union all
    select
        'contact_hourly' as table_name,
        force,
        queue,
        left(hour_start, 10)::date as day,
        min(line_number) as line_number
    from contact_hourly
    group by force, queue, left(hour_start, 10)

),

neighbours as (

    select
        table_name,
        force,
        queue,
        day,
        lead(day) over days_of_queue as next_day,
        coalesce(lead(line_number) over days_of_queue, line_number) as line_number,
        max(day) over days_of_force as last_day,
        min(line_number) over days_of_force as first_line,
        min(day) filter (where line_number is not null)
            over days_of_force as arrived_day,
        max(day) filter (where line_number is not null)
            over days_of_force as arrived_to
    from days
    window
        days_of_queue as (partition by table_name, force, queue order by day),
        days_of_force as (partition by table_name, force)

)

select
    table_name,
    case
        when next_day is null then first_line
        -- The days around it may stay, when the file left out a queue.
        when day + 1 <= arrived_to and next_day > arrived_day
            then coalesce(line_number, first_line)
        else line_number
    end as line_number,
    if(table_name = 'contact_daily', 'day', 'hour_start') as column_name,
    queue || ', ' || (day + 1)::text || ' to ' || coalesce(
        next_day - 1, last_day
    )::text as value
from neighbours
where
    next_day > day + 1
    or (next_day is null and day < last_day and arrived_day <= day + 1)
