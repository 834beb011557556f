-- title: Vacancy rate
-- definition: Establishment less strength, divided by establishment, externally funded posts on neither side
-- unit: %
-- direction: neither
-- standard: none
-- caveat: Negative means over strength
create macro vacancy_pct(establishment_fte, strength_fte) as
100.0 * (establishment_fte - strength_fte) / nullif(establishment_fte, 0)
