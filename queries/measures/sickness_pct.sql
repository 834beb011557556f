-- title: Sickness rate
-- definition: Working days lost to sickness divided by working days available
-- unit: %
-- direction: lower
-- standard: none
-- caveat: Long-term absence is included in days lost
create macro sickness_pct(sickness_days, available_days) as
100.0 * sickness_days / nullif(available_days, 0)
