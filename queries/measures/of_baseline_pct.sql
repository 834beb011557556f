-- title: Cost against baseline
-- definition: Cost or budget divided by the baseline of the same months
-- unit: %
-- direction: neither
-- standard: none
-- caveat: Baseline in prices of before collaboration, cost in cash: neither prices nor work that came or went are taken out
create macro of_baseline_pct(cost_gbp, baseline_gbp) as
100.0 * cost_gbp / nullif(baseline_gbp, 0)
