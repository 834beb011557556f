-- title: Where the sources disagree or fall silent, by page or unit
-- grain: one row per contradiction_id
-- units: none
-- source: contradictions, all_sources
-- parameters: known_to, page, unit_id
with

cited as (

    select
        contradiction_id,
        unnest(string_split(evidence, '; ')) as place
    from contradictions
    union all
    -- sources outside the documents have no lines
    select
        contradiction_id,
        unnest(string_split(source_ids, '; ')) as place
    from contradictions

),

named as (

    select
        cited.contradiction_id,
        all_sources.source_id,
        all_sources.source_named,
        split_part(cited.place, ':', 2) as line_numbers
    from cited
    inner join all_sources
        on split_part(cited.place, ':', 1) = all_sources.source_id
    where contains(cited.place, ':') or all_sources.source_id not like 'SEED%'

),

evidence as (

    select
        contradiction_id,
        string_agg(
            source_named || case
                when line_numbers = '' then ''
                when contains(line_numbers, '-') then ', lines ' || line_numbers
                else ', line ' || line_numbers
            end,
            '; ' order by
                source_id,
                try_cast(split_part(line_numbers, '-', 1) as integer)
        ) as documents
    from named
    group by contradiction_id

)

select
    contradictions.contradiction_id,
    contradictions.title,
    contradictions.note,
    contradictions.question,
    evidence.documents,
    contradictions.known_on
from contradictions
left join evidence on contradictions.contradiction_id = evidence.contradiction_id
where
    contradictions.known_on <= $known_to
    and (
        $page = 'all'
        or list_contains(string_split(contradictions.pages, '; '), $page)
    )
    and (
        $unit_id = 'all'
        or list_contains(string_split(contradictions.subject_ids, '; '), $unit_id)
    )
order by contradictions.contradiction_id
