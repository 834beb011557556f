-- title: Mid-year population of police force areas
-- grain: one row per as_at, force, basis
-- units: persons
-- source: Office for National Statistics, mid-year population estimates
-- parameters: none
select
    line_number,
    as_date(as_at) as as_at,
    force,
    basis,
    as_count(population) as population,
    source_id
from population_csv
order by force, as_at, basis
