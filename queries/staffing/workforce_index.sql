-- title: Officers, staff and PCSOs by area, 31 March, indexed to 2010
-- grain: one row per area, as_at, worker_group
-- units: full-time equivalents; index, 31 March 2010 = 100
-- source: workforce_areas
-- parameters: forces, known_to
with

counted as (

    select
        area,
        area_order,
        as_at,
        worker_group,
        sum(fte) as fte
    from workforce_areas
    where
        worker_group is not null
        and known_on <= $known_to
        and (area = any($forces) or area in ('Seven forces', 'England and Wales'))
    group by area, area_order, as_at, worker_group

)

select
    area,
    as_at,
    worker_group,
    fte,
    base_index(
        fte,
        max(fte) filter (where as_at = date '2010-03-31')
            over (partition by area, worker_group)
    ) as base_index
from counted
order by
    area_order,
    array_position(['Officers', 'Staff', 'PCSOs'], worker_group),
    as_at
