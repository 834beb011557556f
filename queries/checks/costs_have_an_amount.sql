-- title: Amounts of costs
-- rule: A row of costs has a budget, an actual or an outturn.
-- severity: refuse
-- help: Fill in an amount, or leave the row out: blank is not zero.
select
    'unit_costs' as table_name,
    line_number,
    'budget_gbp' as column_name,
    'blank' as value
from unit_costs
where coalesce(budget_gbp, actual_gbp, outturn_forecast_gbp) is null
