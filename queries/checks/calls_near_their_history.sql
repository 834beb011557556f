-- title: Calls of a month against the months before
-- rule: The calls a day of a month lie near the median of the twelve months before, by 35 % or four times their usual spread.
-- severity: warn
-- help: Check queue and period of the export, and whether calls were counted twice; write the reason into the note when it is true.
with

months as (

    select
        force,
        queue,
        date_trunc('month', day) as month,
        min(line_number) as line_number,
        avg(offered) as calls_a_day
    from contact_daily
    group by force, queue, date_trunc('month', day)

),

history as (

    select
        force,
        queue,
        month,
        line_number,
        calls_a_day,
        median(calls_a_day) over months_before as usual,
        1.4826 * mad(calls_a_day) over months_before as spread,
        count(*) over months_before as months_known
    from months
    window months_before as (
        partition by force, queue
        order by month
        rows between 12 preceding and 1 preceding
    )

)

select
    'contact_daily' as table_name,
    line_number,
    'offered' as column_name,
    format(
        '{}, {}, {}: {:,.0f} a day, usually {:,.0f}',
        force, queue, strftime(month, '%Y-%m'), calls_a_day, usual
    ) as value
from history
where
    months_known >= 6
    and abs(calls_a_day - usual) > greatest(4 * spread, 0.35 * usual, 10)
