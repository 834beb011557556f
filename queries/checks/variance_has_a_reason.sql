-- title: Reason for the variance
-- rule: A forecast that differs from the plan by 3 % or more has a reason.
-- severity: warn
-- help: Write timing, scope, price or delivery into variance_reason.
select
    'unit_savings' as table_name,
    line_number,
    'variance_reason' as column_name,
    format('blank; forecast £{:,}, plan £{:,}', forecast_gbp, planned_gbp) as value
from unit_savings
where
    variance_reason is null
    and forecast_gbp <> planned_gbp
    and abs(forecast_gbp - planned_gbp) * 100 >= 3 * abs(planned_gbp)
