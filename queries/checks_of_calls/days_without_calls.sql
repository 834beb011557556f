-- title: Days without calls
-- rule: Each queue of a force has calls on every day from the file's first to its last.
-- severity: warn
-- help: Such days get no rows (blank, not zero) and rows now live for them go; export them again if there were calls.
with

periods as (

    select
        force,
        min(day) as first_day,
        max(day) as last_day
    from contact_daily
    group by force

),

queues as (

    select
        force,
        queue,
        min(line_number) as line_number
    from contact_daily
    group by force, queue

),

days as (

    select
        queues.force,
        queues.queue,
        queues.line_number,
        unnest(
            generate_series(periods.first_day, periods.last_day, interval 1 day)
        )::date as day
    from queues
    inner join periods on queues.force = periods.force

),

empty_days as (

    select
        days.*,
        days.day - row_number() over (
            partition by days.force, days.queue
            order by days.day
        )::integer as stretch
    from days
    anti join contact_daily as counted
        on
            days.force = counted.force
            and days.queue = counted.queue
            and days.day = counted.day

)

select
    'calls' as table_name,
    min(line_number) as line_number,
    'started_at' as column_name,
    concat_ws(' ', force, queue, min(day), 'to', max(day)) as value
from empty_days
group by force, queue, stretch
