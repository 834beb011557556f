-- title: Running cost of a post for a year
-- definition: Running cost of some months over their month-end strength added up, by 12
-- unit: £
-- direction: neither
-- standard: none
-- caveat: All running cost, not pay alone; what a post that goes saves may be less
create macro cost_per_post_gbp(actual_gbp, fte_months) as
12.0 * actual_gbp / nullif(fte_months, 0)
