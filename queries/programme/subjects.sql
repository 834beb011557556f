-- title: Units, agreements, bodies and joint figures that have a page of their own
-- grain: one row per subject_id
-- units: none
-- source: all_subjects, collaborations, sources
-- parameters: known_to
with

-- what the register says of a unit is as new as the newest of its sources
dated as (

    select
        listed.unit_id,
        max(sources.published_on) as known_on
    from (
        select
            unit_id,
            unnest(string_split(source_ids, '; ')) as source_id
        from collaborations
    ) as listed
    inner join sources on listed.source_id = sources.source_id
    group by listed.unit_id

)

select
    named.subject_id,
    named.subject_name,
    named.short_name,
    named.subject_kind,
    named.programme,
    named.programme_group,
    named.function_group,
    named.forces,
    named.forces_note,
    named.meaning,
    named.parent_unit_id,
    named.member_ids,
    named.aliases,
    named.go_live_on,
    case when dated.known_on <= $known_to then named.savings_on_record end
        as savings_on_record,
    case when dated.known_on <= $known_to then named.next_dated_item end
        as next_dated_item,
    named.listed_in
from all_subjects as named
left join dated on named.subject_id = dated.unit_id
order by
    case named.subject_kind
        when 'unit' then 1
        when 'joint' then 2
        when 'programme' then 3
        when 'agreement' then 4
        when 'body' then 5
        else 6
    end,
    case named.programme_group
        when 'BCH' then 1
        when 'Seven Force' then 2
        else 3
    end,
    named.subject_name
