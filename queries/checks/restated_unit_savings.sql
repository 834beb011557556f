-- title: Savings published before
-- rule: A figure of a submission that is live stays as it was.
-- severity: warn
-- help: A submission is kept as it was sent; what is new belongs in the next one, with its own as_at.
with

arrived as (

    select
        saving_id,
        force,
        financial_year,
        as_at,
        data_status,
        line_number,
        column_name,
        figure
    from unit_savings
    unpivot include nulls (
        figure for column_name in (
            baseline_gbp, planned_gbp, planned_to_date_gbp, forecast_gbp, delivered_gbp,
            at_risk_gbp, implementation_cost_gbp
        )
    )
    where line_number is not null

),

was as (

    select
        saving_id,
        force,
        financial_year,
        as_at,
        data_status,
        column_name,
        figure
    from live.unit_savings
    unpivot include nulls (
        figure for column_name in (
            baseline_gbp, planned_gbp, planned_to_date_gbp, forecast_gbp, delivered_gbp,
            at_risk_gbp, implementation_cost_gbp
        )
    )

)

select
    'unit_savings' as table_name,
    arrived.line_number,
    arrived.column_name,
    coalesce(format('{:,}', arrived.figure), 'blank')
    || ' was '
    || coalesce(format('{:,}', was.figure), 'blank') as value
from arrived
inner join was
    on
        arrived.saving_id = was.saving_id
        and arrived.force = was.force
        and arrived.financial_year = was.financial_year
        and arrived.as_at = was.as_at
        and arrived.column_name = was.column_name
where
    arrived.figure is distinct from was.figure
    and (was.data_status <> 'illustrative' or arrived.data_status = 'illustrative')
