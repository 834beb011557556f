-- title: Outturn of a spent month
-- rule: The outturn of a month that is spent is its actual cost.
-- severity: warn
-- help: Take the actual over into outturn_forecast_gbp: twelve months of it make the outturn of the year.
select
    'unit_costs' as table_name,
    line_number,
    'outturn_forecast_gbp' as column_name,
    format('£{:,}, actual £{:,}', outturn_forecast_gbp, actual_gbp) as value
from unit_costs
where outturn_forecast_gbp <> actual_gbp
