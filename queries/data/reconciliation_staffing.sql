-- title: Published strength of the forces beside that of the extracts, same day
-- grain: one row per figure, period
-- units: as in column unit
-- source: sources, staffing_figures, workforce
-- parameters: known_to
with

published as (

    select
        as_at,
        force,
        worker_type,
        source_id,
        sum(fte) as fte
    from workforce
    where
        worker_type not in ('special constable', 'police support volunteer')
        -- each 31 March is published in July
        and as_at + interval 4 month <= $known_to
    group by as_at, force, worker_type, source_id

),

extracts as (

    select
        as_at,
        force,
        worker_type,
        strength_fte + externally_funded_fte as fte
    from staffing_figures
    where unit_id = 'WHOLE'

)

select
    published.source_id as published_id,
    published.force as figure,
    'counted' as kind,
    strftime(published.as_at, '%-d %B %Y') as period,
    null::varchar as source_words,
    'exact' as bound,
    round(sum(published.fte), 2) as published,
    round(sum(extracts.fte), 2) as illustrative,
    'FTE' as unit,
    'strength, all units and rest of force' as illustrative_scope,
    true as is_comparable,
    'Same day' as reason,
    bool_and(keeps_to_published(extracts.fte, published.fte, 'exact')) as agrees,
    round(round(sum(extracts.fte), 2) - round(sum(published.fte), 2), 2)
        as difference,
    any_value(sources.publisher || ': ' || sources.title) as published_in
from published
inner join extracts
    on
        published.as_at = extracts.as_at
        and published.force = extracts.force
        and published.worker_type = extracts.worker_type
inner join sources on published.source_id = sources.source_id
group by published.force, published.as_at, published.source_id
order by published.force, published.as_at
