-- title: The forces of the alliance: each alone, any two and all three together
-- grain: one row per members, force
-- units: none
-- source: forces
-- parameters: none
with

bch as (

    select
        force,
        display_order
    from forces
    where in_bch

)

select
    force as area,
    display_order as area_order,
    force as members,
    force
from bch
union all
select
    'BCH (2 of 3)' as area,
    100 as area_order,
    one.force || ', ' || other.force as members,
    bch.force
from bch as one
inner join bch as other on one.display_order < other.display_order
inner join bch on bch.force in (one.force, other.force)
union all
select
    'BCH' as area,
    100 as area_order,
    string_agg(force, ', ' order by display_order) over () as members,
    force
from bch
order by area_order, members, force
