-- title: The workforce of 43 forces on one 31 March
-- grain: one row per force
-- units: full-time equivalents; residents; per 100,000; per cent; constables a supervisor
-- source: workforce_areas, population, forces
-- parameters: worker_groups, on_day, known_to
with

counted as (

    select
        area,
        sum(fte) filter (where as_at = $on_day and worker_group = any($worker_groups))
            as fte,
        sum(fte) filter (
            where as_at = date '2010-03-31' and worker_group = any($worker_groups)
        ) as fte_in_2010,
        sum(fte) filter (where as_at = $on_day and worker_group is not null)
            as workforce_fte,
        sum(fte) filter (where as_at = $on_day and rank = 'Constable')
            as constables_fte,
        sum(fte) filter (where as_at = $on_day and rank in ('Sergeant', 'Inspector'))
            as supervisors_fte
    from workforce_areas
    where known_on <= $known_to
    group by area

)

select
    counted.area as force,
    counted.fte,
    counted.fte_in_2010,
    change_pct(counted.fte, counted.fte_in_2010) as change_on_2010_pct,
    counted.workforce_fte,
    share_pct(counted.fte, counted.workforce_fte) as share_of_workforce_pct,
    population.population,
    per_100k(counted.fte, population.population) as per_100k,
    counted.constables_fte,
    counted.supervisors_fte,
    supervision_ratio(counted.constables_fte, counted.supervisors_fte)
        as supervision_ratio
from counted
inner join forces on counted.area = forces.force
left join population
    on
        counted.area = population.force
        and population.basis = 'as_printed_rounded'
        -- residents of the mid-year before
        and $on_day = population.as_at + interval 9 month + interval 1 day
where counted.fte is not null
order by forces.display_order
