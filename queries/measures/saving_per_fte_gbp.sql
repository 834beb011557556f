-- title: Forecast saving of a year for each full-time equivalent in post
-- definition: Forecast outturn of recurrent cashable net savings over the mean strength of twelve months
-- unit: £
-- direction: neither
-- standard: none
-- caveat: A unit that has saved posts has fewer people to divide by; says nothing of service
create macro saving_per_fte_gbp(forecast_gbp, mean_fte) as
1.0 * forecast_gbp / nullif(mean_fte, 0)
