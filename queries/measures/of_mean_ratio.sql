-- title: Of mean hour
-- definition: Calls an hour of one hour of the week divided by the mean of all of them
-- unit: times
-- direction: neither
-- standard: none
-- caveat: Of the busiest hour it says how uneven demand is: 1 would be the same all week
create macro of_mean_ratio(calls, mean_calls) as
1.0 * calls / nullif(mean_calls, 0)
