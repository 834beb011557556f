-- title: Police officers by rank and officers per supervisor, 31 March
-- grain: one row per area, as_at
-- units: full-time equivalents; per cent; constables per sergeant or inspector
-- source: workforce_areas
-- parameters: forces, known_to
with

by_rank as (

    select
        area,
        area_order,
        as_at,
        sum(fte) as officers_fte,
        sum(fte) filter (where rank = 'Constable') as constables_fte,
        sum(fte) filter (where rank = 'Sergeant') as sergeants_fte,
        sum(fte) filter (where rank = 'Inspector') as inspectors_fte
    from workforce_areas
    where
        worker_group = 'Officers'
        and known_on <= $known_to
        and (area = any($forces) or area = 'England and Wales')
    group by area, area_order, as_at

)

select
    area,
    as_at,
    constables_fte,
    sergeants_fte,
    inspectors_fte,
    officers_fte - constables_fte - sergeants_fte - inspectors_fte as senior_ranks_fte,
    share_pct(constables_fte, officers_fte) as constables_pct,
    share_pct(sergeants_fte, officers_fte) as sergeants_pct,
    share_pct(inspectors_fte, officers_fte) as inspectors_pct,
    share_pct(
        officers_fte - constables_fte - sergeants_fte - inspectors_fte, officers_fte
    ) as senior_ranks_pct,
    supervision_ratio(constables_fte, sergeants_fte + inspectors_fte)
        as supervision_ratio
from by_rank
order by area_order, as_at
