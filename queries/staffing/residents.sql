-- title: Police officers per 100,000 residents, seven forces, 31 March
-- grain: one row per force, as_at
-- units: full-time equivalents; residents; officers per 100,000 residents
-- source: workforce, population, forces
-- parameters: forces, known_to
with

officers as (

    select
        force,
        as_at,
        sum(fte) as fte
    from workforce
    where
        worker_type = 'police officer'
        -- each 31 March is published in July
        and as_at + interval 4 month <= $known_to
    group by force, as_at

)

select
    officers.force,
    officers.as_at,
    officers.fte,
    population.population,
    per_100k(officers.fte, population.population) as per_100k
from officers
inner join population
    on
        officers.force = population.force
        and officers.as_at = population.as_at + interval 9 month + interval 1 day
        and population.basis = 'sum_of_local_authorities'
inner join forces on officers.force = forces.force
where officers.force = any($forces)
order by forces.display_order, officers.as_at
