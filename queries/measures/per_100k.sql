-- title: Per 100,000 residents
-- definition: Full-time equivalents divided by residents, times 100,000
-- unit: per 100,000 residents
-- direction: neither
-- standard: none
-- caveat: Residents of the mid-year before the 31 March counted
create macro per_100k(fte, population) as
100000.0 * fte / nullif(population, 0)
