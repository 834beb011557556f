-- title: Sickness days per person over 12 months
-- definition: Working days lost to sickness in 12 months, divided by the mean of their month-ends' full-time equivalents in post
-- unit: days per FTE
-- direction: lower
-- standard: none
-- caveat: Long-term absence is included in days lost, posts funded from outside in both
create macro sickness_days_per_fte(sickness_days, mean_in_post_fte) as
1.0 * sickness_days / nullif(mean_in_post_fte, 0)
