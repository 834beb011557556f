-- title: Establishment, strength and vacancies of the shared units, by employing force
-- grain: one row per unit_id, force
-- units: full-time equivalents; per cent
-- source: staffing_figures
-- parameters: bch_forces, worker_type, period_last_day
with

found as (

    select
        unit_id,
        unit,
        force = 'BCH' as is_bch,
        force,
        withheld_because,
        establishment_fte,
        strength_fte,
        deployable_fte,
        not_deployable_fte,
        externally_funded_fte
    from staffing_figures
    where
        unit_id not in ('SHARED', 'REST', 'WHOLE')
        and (force = any($bch_forces) or (force = 'BCH' and len($bch_forces) = 3))
        and worker_type = $worker_type
        and as_at = $period_last_day

),

with_totals as (

    select
        unit_id,
        unit,
        force,
        is_bch as is_total,
        withheld_because,
        establishment_fte,
        strength_fte,
        deployable_fte,
        not_deployable_fte,
        externally_funded_fte
    from found
    union all
    -- one withheld, and the sum of the others is not shown either
    select
        unit_id,
        unit,
        'Chosen forces' as force,
        true as is_total,
        max(withheld_because) as withheld_because,
        complete_amount(establishment_fte) as establishment_fte,
        complete_amount(strength_fte) as strength_fte,
        complete_amount(deployable_fte) as deployable_fte,
        complete_amount(not_deployable_fte) as not_deployable_fte,
        complete_amount(externally_funded_fte) as externally_funded_fte
    from found
    where len($bch_forces) < 3
    group by unit_id, unit

)

select
    unit_id,
    unit,
    force,
    is_total,
    withheld_because is not null as is_withheld,
    withheld_because,
    establishment_fte,
    strength_fte,
    deployable_fte,
    not_deployable_fte,
    externally_funded_fte,
    establishment_fte - strength_fte as vacancies_fte,
    vacancy_pct(establishment_fte, strength_fte) as vacancy_pct,
    deployable_pct(
        deployable_fte + not_deployable_fte, not_deployable_fte, establishment_fte
    ) as deployable_pct
from with_totals
order by
    max(establishment_fte) over (partition by unit_id) desc nulls last,
    unit_id asc,
    is_total asc,
    force asc
