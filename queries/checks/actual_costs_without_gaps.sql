-- title: Actual costs, month by month
-- rule: Up to the last month with actual costs of the force, each cost with a budget or a forecast has its actual.
-- severity: warn
-- help: Send the rows of the unit, or fill in actual_gbp; write 0 only where nothing was spent. Until then the forecast of the month stays.
with

costs as (

    select
        force,
        unit_id,
        cost_kind,
        month,
        line_number,
        actual_gbp,
        greatest(abs(budget_gbp), abs(outturn_forecast_gbp)) > 0 as is_expected,
        max(month) filter (where actual_gbp is not null) over forces as last_month,
        -- What stays without its actual was live before, up to the months that arrived.
        min(month) filter (where line_number is not null and actual_gbp is not null)
            over forces as arrived_month,
        min(line_number) over forces as first_line
    from unit_costs
    window forces as (partition by force)

)

select
    'unit_costs' as table_name,
    coalesce(line_number, first_line) as line_number,
    'actual_gbp' as column_name,
    format(
        '{}, {}, {}, {} is blank', force, unit_id, cost_kind, strftime(month, '%Y-%m')
    ) as value
from costs
where
    actual_gbp is null
    and is_expected
    and month <= last_month
    and (line_number is not null or month >= arrived_month)
