-- title: Measures of units published before
-- rule: A figure of a month that is live stays as it was.
-- severity: warn
-- help: Say in the note of the publication why the count was made again.
with

arrived as (

    select
        unit_id,
        force,
        month,
        measure,
        data_status,
        line_number,
        column_name,
        figure
    from unit_measures
    unpivot include nulls (
        figure for column_name in (
            numerator, denominator, target_pct
        )
    )
    where line_number is not null

),

was as (

    select
        unit_id,
        force,
        month,
        measure,
        data_status,
        column_name,
        figure
    from live.unit_measures
    unpivot include nulls (
        figure for column_name in (
            numerator, denominator, target_pct
        )
    )

)

select
    'unit_measures' as table_name,
    arrived.line_number,
    arrived.column_name,
    coalesce(rtrim(rtrim(format('{:,.2f}', arrived.figure), '0'), '.'), 'blank')
    || ' was '
    || coalesce(rtrim(rtrim(format('{:,.2f}', was.figure), '0'), '.'), 'blank') as value
from arrived
inner join was
    on
        arrived.unit_id = was.unit_id
        and arrived.force = was.force
        and arrived.month = was.month
        and arrived.measure = was.measure
        and arrived.column_name = was.column_name
where
    arrived.figure is distinct from was.figure
    and (was.data_status <> 'illustrative' or arrived.data_status = 'illustrative')
