-- title: Published figures of 999 and 101, chosen forces
-- grain: one row per figure_id
-- units: as in column measure; days
-- source: contact_published, sources, forces
-- parameters: forces, first_day, last_day, known_to
with

placed as (

    -- a month or a year stands at its middle, other periods have no place in time
    select
        figure_id,
        case
            when
                period_type in (
                    'month', 'calendar_year', 'financial_year', '12_months'
                )
                then cast(
                    period_start + to_days(
                        cast((period_end - period_start + 1) // 2 as integer)
                    ) as date
                )
        end as middle
    from contact_published

)

select
    figures.figure_id,
    figures.area as force,
    figures.channel,
    replace(replace(figures.measure, 'pct_', '% '), '_', ' ')
    || case when figures.unit = 'seconds' then ' (seconds)' else '' end as measure,
    figures.period_label as period,
    case figures.qualifier
        when 'conflict' then 'sources differ'
        when 'range_low' then 'from'
        when 'range_high' then 'to'
        else replace(figures.qualifier, '_', ' ')
    end as qualifier,
    figures.value,
    case figures.clock
        when 'bt' then 'BT'
        when 'force' then 'the force''s own'
        when 'not_stated' then 'not stated'
        else 'not timed'
    end as clock,
    sources.publisher
    || case
        when sources.published_precision in ('inferred', 'not_stated') then ''
        else ', ' || year(sources.published_on)
    end as published_by,
    case
        when placed.middle between $first_day and $last_day then placed.middle
    end as placed_on
from contact_published as figures
inner join placed on figures.figure_id = placed.figure_id
inner join sources on figures.source_id = sources.source_id
inner join forces on figures.area = forces.force
where
    figures.area = any($forces)
    and figures.channel in ('999', '101')
    and figures.known_on <= $known_to
order by
    figures.channel desc,
    forces.display_order asc,
    figures.measure asc,
    figures.period_start asc,
    figures.figure_id asc
