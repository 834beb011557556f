-- title: Workforce by area, 31 March: strength, index and per 100,000 residents
-- grain: one row per area, as_at
-- units: full-time equivalents; index, base date = 100; residents; per 100,000 residents
-- source: workforce_areas, population, forces
-- parameters: areas, worker_groups, base_day, known_to
with

counted as (

    select
        area,
        area_order,
        as_at,
        sum(fte) as fte
    from workforce_areas
    where
        worker_group = any($worker_groups)
        and known_on <= $known_to
        and area = any($areas)
    group by area, area_order, as_at

),

residents as (

    select
        population.force as area,
        population.as_at,
        population.population
    from population
    where population.basis = 'sum_of_local_authorities'
    union all
    select
        'Seven forces' as area,
        population.as_at,
        cast(sum(population.population) as bigint) as population
    from population
    inner join forces on population.force = forces.force
    where population.basis = 'sum_of_local_authorities' and forces.in_seven_force
    group by population.as_at

)

select
    counted.area,
    counted.as_at,
    counted.fte,
    base_index(
        counted.fte,
        max(counted.fte) filter (where counted.as_at = $base_day)
            over (partition by counted.area)
    ) as base_index,
    residents.population,
    per_100k(counted.fte, residents.population) as per_100k
from counted
left join residents
    on
        counted.area = residents.area
        -- residents of the mid-year before
        and counted.as_at = residents.as_at + interval 9 month + interval 1 day
order by counted.area_order, counted.as_at
