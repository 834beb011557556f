-- title: Strength of whole forces on the last 31 March, and in 2010
-- grain: one row per area
-- units: full-time equivalents; per cent
-- source: workforce_areas
-- parameters: forces, known_to
with

by_area as (

    select
        area,
        area_order,
        as_at,
        sum(fte) filter (where worker_group = 'Officers') as officers_fte,
        sum(fte) filter (where worker_group = 'Staff') as staff_fte,
        sum(fte) filter (where worker_group = 'PCSOs')
            as community_support_officers_fte,
        sum(fte) as total_fte
    from workforce_areas
    where
        worker_group is not null
        and known_on <= $known_to
        and (area = any($forces) or area in ('Seven forces', 'England and Wales'))
    group by area, area_order, as_at

),

last as (

    select max(as_at) as as_at from by_area

)

select
    by_area.area,
    by_area.as_at,
    by_area.officers_fte,
    by_area.staff_fte,
    by_area.community_support_officers_fte,
    by_area.total_fte,
    base.total_fte as total_in_2010_fte,
    base_index(by_area.total_fte, base.total_fte) - 100 as change_on_2010_pct
from by_area
inner join last on by_area.as_at = last.as_at
left join by_area as base
    on by_area.area = base.area and base.as_at = date '2010-03-31'
order by by_area.area_order
