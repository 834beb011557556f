-- title: Workforce of each force, the seven forces and England and Wales, 31 March
-- grain: one row per area, as_at, worker_type, rank
-- units: full-time equivalents; persons
-- source: workforce, forces
-- parameters: none
with

areas as (

    select
        force as area,
        display_order as area_order,
        force
    from forces
    union all
    select
        'Seven forces' as area,
        100 as area_order,
        force
    from forces
    where in_seven_force
    union all
    select
        'England and Wales' as area,
        101 as area_order,
        force
    from forces

)

select
    areas.area,
    areas.area_order,
    workforce.as_at,
    -- each 31 March is published in July
    cast(workforce.as_at + interval 4 month as date) as known_on,
    workforce.worker_type,
    case workforce.worker_type
        when 'police officer' then 'Officers'
        when 'police community support officer' then 'PCSOs'
        when 'police staff' then 'Staff'
        when 'designated officer' then 'Staff'
    end as worker_group,
    workforce.rank,
    sum(workforce.fte) as fte,
    cast(sum(workforce.headcount) as bigint) as persons
from areas
inner join workforce on areas.force = workforce.force
group by
    areas.area,
    areas.area_order,
    workforce.as_at,
    workforce.worker_type,
    workforce.rank
order by areas.area_order, workforce.as_at, workforce.worker_type, workforce.rank
