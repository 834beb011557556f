-- title: Posts and people of a shared unit by employing, host and funding force
-- grain: one row per counted_by, force, as_at
-- units: full-time equivalents; per cent
-- source: staffing_three_views, forces
-- parameters: bch_forces, unit_id, worker_type, first_day, last_day
with

found as (

    select
        counted_by,
        as_at,
        force,
        withheld_because,
        establishment_fte,
        strength_fte
    from staffing_three_views
    where
        unit_id = $unit_id
        and worker_type = $worker_type
        and as_at between $first_day and $last_day
        and len($bch_forces) > 0

),

places as (

    -- a force that nobody is counted with has its row of nothing
    select
        found.counted_by,
        found.as_at,
        forces.force,
        forces.display_order
    from found
    inner join forces on forces.force = any($bch_forces)
    where found.force = 'BCH'
    union all
    select
        counted_by,
        as_at,
        force,
        if(force = 'BCH', 99, 98) as display_order
    from found
    where force in ('No rate held', 'BCH')

)

select
    places.counted_by,
    places.force,
    places.as_at,
    places.force = 'BCH' as is_total,
    found.withheld_because is not null as is_withheld,
    found.withheld_because,
    if(found.force is null, 0, found.establishment_fte) as establishment_fte,
    if(found.force is null, 0, found.strength_fte) as strength_fte,
    share_pct(
        if(found.force is null, 0, found.establishment_fte),
        max(found.establishment_fte) filter (where places.force = 'BCH')
            over (partition by places.counted_by, places.as_at)
    ) as share_of_posts_pct
from places
left join found
    on
        places.counted_by = found.counted_by
        and places.as_at = found.as_at
        and places.force = found.force
order by
    array_position(['employer', 'host', 'funder'], places.counted_by),
    places.as_at,
    places.display_order
