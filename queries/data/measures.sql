-- title: Catalogue of the measures
-- grain: one row per measure
-- units: none
-- source: about_measures
-- parameters: none
select
    measure,
    title,
    definition,
    unit,
    direction,
    standard,
    caveat
from about_measures
order by title, measure
