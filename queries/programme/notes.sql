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

),

evidence as (

    select
        cited.contradiction_id,
        string_agg(
            all_sources.source_named
            || if(contains(cited.place, '-'), ', lines ', ', line ')
            || split_part(cited.place, ':', 2),
            '; ' order by cited.place desc
        ) as documents
    from cited
    inner join all_sources
        on split_part(cited.place, ':', 1) = all_sources.source_id
    group by cited.contradiction_id

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
