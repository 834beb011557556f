-- title: Posts and people of each shared unit by host force and by who funds it
-- grain: one row per counted_by, unit_id, worker_type, as_at, force
-- units: full-time equivalents
-- source: staffing_figures, shared_units, apportionment_rates
-- parameters: none
with

totals as (

    select
        figures.as_at,
        figures.unit_id,
        figures.worker_type,
        units.host_force,
        figures.withheld_because,
        figures.establishment_fte,
        figures.strength_fte
    from staffing_figures as figures
    inner join shared_units as units on figures.unit_id = units.unit_id
    where figures.force = 'BCH' and not units.is_apart

),

held_by as (

    select
        'host' as counted_by,
        totals.host_force as force,
        100 as part_pct,
        totals.*
    from totals
    union all by name
    -- without rates nobody knows whose it is: it is never split by a guess
    select
        'funder' as counted_by,
        coalesce(rates.force, 'No rate held') as force,
        coalesce(rates.rate_pct, 100) as part_pct,
        totals.*
    from totals
    left join apportionment_rates as rates
        on
            totals.unit_id = rates.unit_id
            and rates.applies_to = 'cost'
            and totals.as_at >= rates.valid_from
            and totals.as_at <= coalesce(rates.valid_to, date '2999-12-31')

)

select
    counted_by,
    unit_id,
    worker_type,
    as_at,
    force,
    withheld_because,
    establishment_fte * part_pct / 100 as establishment_fte,
    strength_fte * part_pct / 100 as strength_fte
from held_by
order by counted_by, unit_id, worker_type, as_at, force
