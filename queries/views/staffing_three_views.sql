-- title: Posts and people of shared units by employing, host and funding force
-- grain: one row per counted_by, unit_id, worker_type, as_at, force
-- units: full-time equivalents
-- source: staffing_shared_out, staffing_figures, shared_units
-- parameters: none
with

figures as (

    select
        figures.unit_id,
        figures.worker_type,
        figures.as_at,
        figures.force,
        figures.withheld_because,
        figures.establishment_fte,
        figures.strength_fte
    from staffing_figures as figures
    left join shared_units as units on figures.unit_id = units.unit_id
    where figures.unit_id = 'SHARED' or not units.is_apart

),

parts as (

    from staffing_shared_out
    union all by name
    -- one withheld, and the sum of the units is not shown either
    select
        counted_by,
        'SHARED' as unit_id,
        worker_type,
        as_at,
        force,
        max(withheld_because) as withheld_because,
        complete_amount(establishment_fte) as establishment_fte,
        complete_amount(strength_fte) as strength_fte
    from staffing_shared_out
    group by counted_by, worker_type, as_at, force
    union all by name
    select
        'employer' as counted_by,
        figures.*
    from figures
    where force != 'BCH'
    union all by name
    -- the total of all three is one and the same
    select
        counted.counted_by,
        figures.*
    from figures
    cross join (values ('employer'), ('host'), ('funder')) as counted (counted_by)
    where figures.force = 'BCH'

)

select
    counted_by,
    unit_id,
    worker_type,
    as_at,
    force,
    withheld_because,
    establishment_fte,
    strength_fte
from parts
order by counted_by, unit_id, worker_type, as_at, force
