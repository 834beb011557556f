-- title: Forecast outturn against plan
-- definition: Full-year forecast, what is delivered included, divided by the full-year plan
-- unit: %
-- direction: higher
-- standard: none
-- caveat: A forecast is not a delivery; the amount at risk stands beside it; not rated without a plan or where a cost was planned
create macro outturn_of_plan_pct(forecast_gbp, planned_gbp) as
100.0 * forecast_gbp / nullif(greatest(planned_gbp, 0), 0)
