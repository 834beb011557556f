-- title: Published figures of calls and contacts, every force and nation
-- grain: one row per figure_id
-- units: as in column unit; seconds
-- source: contact_published, sources, forces
-- parameters: known_to
select
    figures.figure_id,
    figures.area,
    figures.area ~ '(United Kingdom|England and Wales).*' as is_national,
    figures.channel,
    -- the two stages of 101 are told apart only where the source does so
    case
        when figures.measure = 'mean_wait_transferred_calls' then 'secondary'
        when contains(figures.as_published, 'first pick-up') then 'primary'
        when contains(figures.note, 'routine 101 queue') then 'routine queue'
    end as queue,
    figures.measure,
    cast(
        nullif(regexp_extract(figures.measure, 'within_(\d+)s', 1), '') as bigint
    ) as threshold_seconds,
    figures.value,
    figures.unit,
    figures.qualifier,
    coalesce(figures.clock, 'not_timed') as clock,
    figures.period_type,
    figures.period_label,
    figures.period_start,
    figures.period_end,
    -- several years together have no place in time
    case
        when figures.period_type != 'multi_year'
            then figures.period_start + cast(
                (figures.period_end - figures.period_start + 1) // 2 as integer
            )
    end as middle,
    figures.known_on,
    figures.as_published,
    figures.note,
    figures.source_id,
    sources.publisher,
    sources.published,
    sources.address,
    sources.caveat
from contact_published as figures
inner join sources on figures.source_id = sources.source_id
left join forces on figures.area = forces.force
-- a figure whose source has no date is taken for a later one
where coalesce(figures.known_on, date '2999-12-31') <= $known_to
order by
    figures.channel desc,
    is_national asc,
    forces.display_order asc nulls last,
    figures.area asc,
    figures.measure asc,
    figures.period_start asc,
    figures.figure_id asc
