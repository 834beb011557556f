-- title: Establishment, strength and vacancies of the shared units, by employing force
-- grain: one row per unit_id, force
-- units: full-time equivalents; per cent
-- source: staffing_posts
-- parameters: bch_forces, worker_type, period_last_day
with

summed as (

    select
        unit_id,
        unit,
        force is null as is_total,
        coalesce(
            force, if(len($bch_forces) = 3, 'BCH', 'Chosen forces')
        ) as force,
        sensitive_unit as is_sensitive,
        sensitive_unit or sum(headcount) between 1 and 4 as is_withheld,
        sum(establishment_fte) as establishment,
        sum(strength_fte) as strength,
        sum(deployable_fte) as deployable,
        sum(not_deployable_fte) as not_deployable,
        sum(externally_funded_fte) as externally_funded
    from staffing_posts
    where
        is_shared
        and force = any($bch_forces)
        and $worker_type in ('all', worker_type)
        and as_at = $period_last_day
    group by grouping sets (
        (unit_id, unit, sensitive_unit, force),
        (unit_id, unit, sensitive_unit)
    )

),

shown as (

    select
        unit_id,
        unit,
        force,
        is_total,
        is_sensitive,
        is_withheld,
        case when not is_withheld then establishment end as establishment_fte,
        case when not is_withheld then strength end as strength_fte,
        case when not is_withheld then deployable end as deployable_fte,
        case when not is_withheld then not_deployable end as not_deployable_fte,
        case when not is_withheld then externally_funded end
            as externally_funded_fte
    from summed

)

select
    unit_id,
    unit,
    force,
    is_total,
    is_sensitive,
    is_withheld,
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
from shown
order by
    max(establishment_fte) over (partition by unit_id) desc nulls last,
    unit_id asc,
    is_total asc,
    force asc
