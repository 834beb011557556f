-- title: Shared units beside the rest of each force
-- grain: one row per force, part
-- units: full-time equivalents; per cent
-- source: staffing_figures
-- parameters: bch_forces, worker_type, period_last_day
with

found as (

    select
        force,
        force = 'BCH' as is_total,
        unit_id,
        is_withheld,
        establishment_fte,
        strength_fte,
        externally_funded_fte
    from staffing_figures
    where
        unit_id in ('SHARED', 'REST', 'WHOLE')
        and worker_type = $worker_type
        and as_at = $period_last_day
        and (force = any($bch_forces) or (force = 'BCH' and len($bch_forces) = 3))

),

with_total as (

    from found
    union all by name
    -- one withheld, and the sum of the others is not shown either
    select
        'Chosen forces' as force,
        true as is_total,
        unit_id,
        bool_or(is_withheld) as is_withheld,
        complete_amount(establishment_fte) as establishment_fte,
        complete_amount(strength_fte) as strength_fte,
        complete_amount(externally_funded_fte) as externally_funded_fte
    from found
    where len($bch_forces) = 2
    group by unit_id

)

select
    force,
    case unit_id
        when 'SHARED' then 'Shared units'
        when 'REST' then 'Rest of force'
        else 'Whole force'
    end as part,
    is_withheld,
    establishment_fte,
    strength_fte,
    establishment_fte - strength_fte as vacancies_fte,
    vacancy_pct(establishment_fte, strength_fte) as vacancy_pct,
    externally_funded_fte,
    strength_fte + externally_funded_fte as in_post_fte,
    share_pct(
        strength_fte + externally_funded_fte,
        max(strength_fte + externally_funded_fte) filter (where unit_id = 'WHOLE')
            over (partition by force)
    ) as share_of_force_pct
from with_total
order by
    is_total, force, array_position(['SHARED', 'REST', 'WHOLE'], unit_id)
