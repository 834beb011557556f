-- title: Shares published before
-- rule: A figure of a share that is live stays as it was.
-- severity: warn
-- help: A share that changes gets a row of its own from the day on which it changes.
with

arrived as (

    select
        unit_id,
        force,
        applies_to,
        valid_from,
        data_status,
        line_number,
        column_name,
        figure
    from apportionment_rates
    unpivot include nulls (
        figure for column_name in (
            rate_pct
        )
    )
    where line_number is not null

),

was as (

    select
        unit_id,
        force,
        applies_to,
        valid_from,
        data_status,
        column_name,
        figure
    from live.apportionment_rates
    unpivot include nulls (
        figure for column_name in (
            rate_pct
        )
    )

)

select
    'apportionment_rates' as table_name,
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
        and arrived.applies_to = was.applies_to
        and arrived.valid_from = was.valid_from
        and arrived.column_name = was.column_name
where
    arrived.figure is distinct from was.figure
    and (was.data_status <> 'illustrative' or arrived.data_status = 'illustrative')
