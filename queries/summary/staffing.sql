-- title: Deployable strength of the shared units, BCH and by employing force
-- grain: one row per force
-- units: full-time equivalents; per cent
-- source: staffing_figures, forces
-- parameters: bch_forces, period_last_day, compared_last_day
with

counted as (

    select
        as_at = $period_last_day as is_now,
        if(grouping(force) = 0, force, 'BCH (2 of 3)') as force,
        complete_amount(establishment_fte) as establishment_fte,
        complete_amount(strength_fte) as strength_fte,
        complete_amount(not_deployable_fte) as not_deployable_fte
    from staffing_figures
    where
        unit_id = 'SHARED'
        and worker_type = 'all'
        and (force = any($bch_forces) or (force = 'BCH' and len($bch_forces) = 3))
        and as_at in ($period_last_day, $compared_last_day)
    group by grouping sets ((is_now), (is_now, force))
    having grouping(force) = 0 or len($bch_forces) = 2

),

measured as (

    select
        force,
        is_now,
        establishment_fte,
        strength_fte - not_deployable_fte as deployable_fte,
        deployable_pct(strength_fte, not_deployable_fte, establishment_fte)
            as deployable_pct
    from counted

)

select
    this.force,
    this.establishment_fte,
    this.deployable_fte,
    this.deployable_pct,
    earlier.deployable_pct as compared_deployable_pct
from measured as this
left join measured as earlier
    on this.force = earlier.force and not earlier.is_now
left join forces on this.force = forces.force
where this.is_now
order by coalesce(forces.display_order, 0)
