-- title: Police officers per 100,000 residents, 43 forces, 31 March 2017
-- grain: one row per force
-- units: full-time equivalents; residents; officers per 100,000 residents
-- source: workforce, population
-- parameters: known_to
with

officers as (

    select
        force,
        sum(fte) as fte
    from workforce
    where
        worker_type = 'police officer'
        and as_at = date '2017-03-31'
        and as_at + interval 4 month <= $known_to
    group by force

)

select
    officers.force,
    officers.fte,
    population.population,
    per_100k(officers.fte, population.population) as per_100k
from officers
inner join population
    on
        officers.force = population.force
        and population.as_at = date '2016-06-30'
        and population.basis = 'as_printed_rounded'
order by per_100k desc, officers.force asc
