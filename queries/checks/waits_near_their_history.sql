-- title: Waits and handling against the months before
-- rule: A call waits on average, answered or abandoned, at most four times as long as in the twelve months before, and is handled at most 1.6 times as long, nor that much shorter.
-- severity: warn
-- help: Check the unit of the sums (seconds, not minutes or milliseconds) and whether both columns hold sums.
with

months as (

    select
        force,
        queue,
        date_trunc('month', day) as month,
        min(line_number) as line_number,
        sum(wait_answered_seconds) / nullif(sum(answered), 0) as wait_answered_seconds,
        -- The average of a few calls says nothing.
        if(sum(abandoned) >= 30, sum(wait_abandoned_seconds) / sum(abandoned), null)
            as wait_abandoned_seconds,
        sum(handle_seconds) / nullif(sum(answered), 0) as handle_seconds
    from contact_daily
    group by force, queue, date_trunc('month', day)

),

averages as (

    select
        force,
        queue,
        month,
        line_number,
        column_name,
        seconds,
        if(column_name = 'handle_seconds', 1.6, 4) as limit_factor
    from months
    unpivot (
        seconds for column_name in (
            wait_answered_seconds, wait_abandoned_seconds, handle_seconds
        )
    )

),

history as (

    select
        *,
        median(seconds) over months_before as usual,
        count(*) over months_before as months_known
    from averages
    window months_before as (
        partition by force, queue, column_name
        order by month
        rows between 12 preceding and 1 preceding
    )

)

select
    'contact_daily' as table_name,
    line_number,
    column_name,
    format(
        '{}, {}, {}: {:,.1f} s a call, usually {:,.1f}',
        force, queue, strftime(month, '%Y-%m'), seconds, usual
    ) as value
from history
where
    months_known >= 6
    and greatest(seconds, usual) > 2
    and (seconds > limit_factor * usual or seconds * limit_factor < usual)
