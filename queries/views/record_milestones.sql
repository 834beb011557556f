-- title: Milestones with the names of their units and their sources
-- grain: one row per milestone_id
-- units: days
-- source: milestones, collaborations, all_sources
-- parameters: none
with

named as (

    select
        listed.milestone_id,
        string_agg(
            collaborations.short_name, ', ' order by collaborations.short_name
        ) as units_named
    from (
        select
            milestone_id,
            unnest(string_split(units, '; ')) as unit_id
        from milestones
    ) as listed
    inner join collaborations on listed.unit_id = collaborations.unit_id
    group by listed.milestone_id

),

published as (

    select
        listed.milestone_id,
        string_agg(
            sources.source_named, '; ' order by sources.source_id
        ) as source_named
    from (
        select
            milestone_id,
            unnest(string_split(source_ids, '; ')) as source_id
        from milestones
    ) as listed
    inner join all_sources as sources on listed.source_id = sources.source_id
    group by listed.milestone_id

)

select
    milestones.milestone_id,
    milestones.units,
    coalesce(named.units_named, milestones.subject) as subject,
    case
        when milestones.scope = 'BCH' then 'BCH'
        when milestones.scope = 'Seven Force' then 'Seven Force'
        else 'Other'
    end as programme_group,
    milestones.scope,
    milestones.event,
    milestones.date_text,
    milestones.date_from,
    milestones.date_to,
    milestones.precision,
    milestones.date_kind,
    milestones.confidence_words,
    milestones.earlier_milestone_id,
    earlier.date_text as earlier_date_text,
    earlier.confidence_words as earlier_words,
    milestones.known_on,
    milestones.note,
    published.source_named
from milestones
left join named on milestones.milestone_id = named.milestone_id
left join published on milestones.milestone_id = published.milestone_id
left join milestones as earlier
    on milestones.earlier_milestone_id = earlier.milestone_id
order by milestones.milestone_id
