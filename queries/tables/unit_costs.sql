-- title: Cost of the shared units by force, month and kind
-- grain: one row per unit_id, force, month, cost_kind
-- units: pounds
-- source: extracts of the three forces; those shipped are illustrative
-- parameters: none
select
    line_number,
    unit_id,
    force,
    as_date(month) as month,
    cost_kind,
    as_pounds(pre_collaboration_baseline_gbp) as pre_collaboration_baseline_gbp,
    as_pounds(budget_gbp) as budget_gbp,
    as_pounds(actual_gbp) as actual_gbp,
    as_pounds(outturn_forecast_gbp) as outturn_forecast_gbp,
    data_status
from unit_costs_csv
order by unit_id, cost_kind, force, month
