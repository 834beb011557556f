-- title: Size of amounts
-- rule: No amount of one saving, or of one cost in a month, is above £100 million.
-- severity: refuse
-- help: Check pounds, thousands or pence.
select
    'unit_savings' as table_name,
    line_number,
    column_name,
    gbp::text as value
from unit_savings
unpivot (
    gbp for column_name in (
        baseline_gbp, planned_gbp, planned_to_date_gbp, forecast_gbp, delivered_gbp,
        at_risk_gbp, implementation_cost_gbp
    )
)
where abs(gbp) > 100000000
union all
select
    'unit_costs' as table_name,
    line_number,
    column_name,
    gbp::text as value
from unit_costs
unpivot (
    gbp for column_name in (
        pre_collaboration_baseline_gbp, budget_gbp, actual_gbp, outturn_forecast_gbp
    )
)
where abs(gbp) > 100000000
