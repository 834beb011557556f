-- title: What the five source documents state, with document and lines
-- grain: one row per fact_id
-- units: as in column number_unit
-- source: facts, all_subjects, all_subjects_shown, all_sources
-- parameters: known_to, programme, unit_id
select
    facts.fact_id,
    facts.known_on,
    facts.fact_kind,
    case when facts.subject_id <> $unit_id then subjects.subject_name end as said_of,
    facts.statement,
    facts.operative_words,
    facts.period,
    facts.number,
    facts.number_unit,
    facts.bound,
    facts.note,
    facts.source_id,
    facts.line_from,
    facts.line_to,
    sources.source_named,
    sources.published_precision
from facts
inner join all_subjects as subjects on facts.subject_id = subjects.subject_id
inner join all_sources as sources on facts.source_id = sources.source_id
where
    facts.known_on <= $known_to
    and ($programme = 'All' or subjects.programme_group = $programme)
    and (
        $unit_id = 'all'
        or $unit_id in (
            select places.shown_on_id
            from all_subjects_shown as places
            where places.subject_id = facts.subject_id
        )
    )
order by facts.known_on desc, facts.line_from asc, facts.fact_id asc
