-- title: Withdrawn savings
-- rule: A withdrawn saving forecasts nothing more than it delivered.
-- severity: warn
-- help: Set forecast_gbp to what was delivered, or use another status.
select
    'unit_savings' as table_name,
    line_number,
    'forecast_gbp' as column_name,
    forecast_gbp::text as value
from unit_savings
where
    benefit_status = 'withdrawn'
    and forecast_gbp > coalesce(delivered_gbp, 0)
