-- title: Calls from day to day
-- rule: A queue does not get the same number of calls on seven days running.
-- severity: warn
-- help: Check whether a value was copied down, or the queue was not counted: then leave the days out.
with

days as (

    select
        force,
        queue,
        day,
        line_number,
        offered,
        lag(offered) over (
            partition by force, queue
            order by day
        ) as offered_before
    from contact_daily

),

runs as (

    select
        *,
        count(*) filter (where offered is distinct from offered_before) over (
            partition by force, queue
            order by day
        ) as run
    from days

)

select
    'contact_daily' as table_name,
    max(line_number) as line_number,
    'offered' as column_name,
    format(
        '{} on {} days, {} to {}', any_value(offered), count(*), min(day), max(day)
    ) as value
from runs
-- A queue with a handful of calls has such weeks.
where offered = 0 or offered >= 10
group by force, queue, run
having count(*) >= 7
