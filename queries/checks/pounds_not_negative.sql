-- title: Amounts that are positive
-- rule: A baseline, a cost of implementation and a grant received are not below zero.
-- severity: refuse
-- help: Write the amount without its sign; a grant is money received, as a positive amount.
select
    'unit_savings' as table_name,
    line_number,
    column_name,
    gbp::text as value
from unit_savings
unpivot (gbp for column_name in (baseline_gbp, implementation_cost_gbp))
where gbp < 0
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
where
    gbp < 0
    and (
        column_name = 'pre_collaboration_baseline_gbp'
        or cost_kind = 'external_grant'
    )
