-- title: Shared units beside the rest of each force
-- grain: one row per force, part
-- units: full-time equivalents; per cent
-- source: staffing_posts
-- parameters: bch_forces, worker_type, period_last_day
with

summed as (

    select
        coalesce(
            force, if(len($bch_forces) = 3, 'BCH', 'Chosen forces')
        ) as force,
        force is null as is_total,
        case
            when is_shared is null then 'Whole force'
            when is_shared then 'Shared units'
            else 'Rest of force'
        end as part,
        coalesce(2 - is_shared::int, 3) as part_order,
        sum(establishment_fte) as establishment_fte,
        sum(strength_fte) as strength_fte,
        sum(externally_funded_fte) as externally_funded_fte,
        sum(strength_fte + externally_funded_fte) as in_post_fte
    from staffing_posts
    where
        force = any($bch_forces)
        and $worker_type in ('all', worker_type)
        and as_at = $period_last_day
    group by grouping sets ((force, is_shared), (force), (is_shared), ())
    having force is not null or len($bch_forces) > 1

)

select
    force,
    part,
    establishment_fte,
    strength_fte,
    establishment_fte - strength_fte as vacancies_fte,
    vacancy_pct(establishment_fte, strength_fte) as vacancy_pct,
    externally_funded_fte,
    in_post_fte,
    share_pct(
        in_post_fte,
        max(in_post_fte) filter (where part = 'Whole force')
            over (partition by force)
    ) as share_of_force_pct
from summed
where in_post_fte is not null
order by is_total, force, part_order
