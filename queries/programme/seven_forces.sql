-- title: The seven forces: officers, staff and residents, latest 31 March known
-- grain: one row per force
-- units: full-time equivalents; residents; officers per 100,000 residents
-- source: workforce_areas, population, forces
-- parameters: known_to
with

latest as (

    select max(as_at) as as_at
    from workforce_areas
    where known_on <= $known_to

),

people as (

    select
        workforce_areas.area as force,
        workforce_areas.as_at,
        sum(workforce_areas.fte) filter (
            where workforce_areas.worker_group = 'Officers'
        ) as officers_fte,
        sum(workforce_areas.fte) filter (
            where workforce_areas.worker_group = 'Staff'
        ) as staff_fte,
        sum(workforce_areas.fte) filter (
            where workforce_areas.worker_group = 'PCSOs'
        ) as pcsos_fte
    from workforce_areas
    inner join latest on workforce_areas.as_at = latest.as_at
    group by workforce_areas.area, workforce_areas.as_at

)

select
    people.force,
    people.as_at,
    people.officers_fte,
    people.staff_fte,
    people.pcsos_fte,
    population.population as residents,
    per_100k(people.officers_fte, population.population) as per_100k
from people
inner join forces on people.force = forces.force
left join population
    on
        people.force = population.force
        and people.as_at = population.as_at + interval 9 month + interval 1 day
        and population.basis = 'sum_of_local_authorities'
where forces.in_seven_force
order by forces.display_order
