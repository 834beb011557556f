-- title: Columns of calls
-- rule: Two columns of calls do not come with each other's figures.
-- severity: warn
-- help: Check the headings of the export: against the year that is live, the two columns look swapped.
with

arrived as (

    select
        force,
        queue,
        data_status = 'illustrative' as is_illustrative,
        column_name,
        avg(figure) as figure,
        min(line_number) as line_number
    from contact_daily
    unpivot (
        figure for column_name in (
            offered, answered, abandoned, short_abandoned, overflowed_out,
            overflowed_in, answered_0_10_s, answered_10_60_s, answered_60_plus_s,
            wait_answered_seconds, wait_abandoned_seconds, handle_seconds
        )
    )
    where line_number is not null
    group by force, queue, column_name, data_status = 'illustrative'
    having avg(figure) > 1

),

was as (

    select
        force,
        queue,
        data_status = 'illustrative' as is_illustrative,
        column_name,
        avg(figure) as figure
    from live.contact_daily
    unpivot (
        figure for column_name in (
            offered, answered, abandoned, short_abandoned, overflowed_out,
            overflowed_in, answered_0_10_s, answered_10_60_s, answered_60_plus_s,
            wait_answered_seconds, wait_abandoned_seconds, handle_seconds
        )
    )
    where day > (select max(newest.day) - 366 from live.contact_daily as newest)
    group by force, queue, column_name, data_status = 'illustrative'
    having avg(figure) > 1

),

compared as (

    select
        arrived.force,
        arrived.queue,
        arrived.column_name,
        arrived.line_number,
        arrived.figure,
        was.figure as was
    from arrived
    inner join was
        on
            arrived.force = was.force
            and arrived.queue = was.queue
            and arrived.is_illustrative = was.is_illustrative
            and arrived.column_name = was.column_name

)

select
    'contact_daily' as table_name,
    one.line_number,
    one.column_name,
    format('{}, {}: swapped with {}', one.force, one.queue, other.column_name) as value
from compared as one
inner join compared as other
    on
        one.force = other.force
        and one.queue = other.queue
        and one.column_name < other.column_name
where
    -- Distances in proportion: 0.2 is a factor of 1.22 for each of the two.
    abs(ln(one.figure / one.was)) > 0.2
    and abs(ln(other.figure / other.was)) > 0.2
    and 4 * (abs(ln(one.figure / other.was)) + abs(ln(other.figure / one.was)))
    < abs(ln(one.figure / one.was)) + abs(ln(other.figure / other.was))
