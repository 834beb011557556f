-- title: Forecast holds what is delivered
-- rule: The forecast outturn of a year is not below what is delivered already.
-- severity: warn
-- help: Raise the forecast, or correct the amount delivered.
select
    'unit_savings' as table_name,
    line_number,
    'delivered_gbp' as column_name,
    delivered_gbp::text as value
from unit_savings
where delivered_gbp > forecast_gbp
