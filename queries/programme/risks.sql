-- title: Risks, assumptions, issues and dependencies on record
-- grain: one row per risk_id
-- units: none
-- source: risks, all_subjects, all_subjects_shown, all_sources
-- parameters: known_to, programme, unit_id
select
    risks.risk_id,
    risks.raid_type,
    subjects.subject_id,
    subjects.short_name as unit,
    risks.risk,
    risks.wording,
    risks.depends_on,
    risks.depends_on_id,
    risks.mitigation,
    risks.owner_role,
    risks.score,
    risks.state,
    risks.known_on,
    risks.source_id,
    risks.source_lines,
    sources.source_named
from risks
inner join all_subjects as subjects on risks.subject_id = subjects.subject_id
left join all_sources as sources on risks.source_id = sources.source_id
where
    risks.known_on <= $known_to
    and ($programme = 'All' or subjects.programme_group = $programme)
    and (
        $unit_id = 'all'
        or risks.depends_on_id = $unit_id
        or $unit_id in (
            select places.shown_on_id
            from all_subjects_shown as places
            where places.subject_id = risks.subject_id
        )
    )
order by
    case risks.raid_type
        when 'risk' then 1 when 'issue' then 2 when 'assumption' then 3 else 4
    end,
    risks.risk_id
