-- title: Index
-- definition: Full-time equivalents divided by those of the base date, times 100
-- unit: base date = 100
-- direction: neither
-- standard: none
-- caveat: Says nothing of the level
create macro base_index(fte, base_fte) as
100.0 * fte / nullif(base_fte, 0)
