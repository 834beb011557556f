-- title: Amount at risk
-- rule: The amount at risk lies between 0 and what is forecast and not delivered yet.
-- severity: refuse
-- help: Correct at_risk_gbp, or the forecast that it is a part of.
select
    'unit_savings' as table_name,
    line_number,
    'at_risk_gbp' as column_name,
    at_risk_gbp::text as value
from unit_savings
where
    at_risk_gbp not between 0
    and greatest(forecast_gbp - coalesce(delivered_gbp, 0), 0)
