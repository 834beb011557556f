-- title: Stage and Section 22A status of each unit, by phase
-- grain: one row per phase_id
-- units: none
-- source: unit_phases, all_subjects, all_sources
-- parameters: forces, known_to, programme, unit_id
select
    unit_phases.phase_id,
    unit_phases.unit_id,
    subjects.short_name as unit,
    subjects.subject_name as unit_name,
    subjects.programme,
    subjects.programme_group,
    subjects.function_group,
    unit_phases.phase,
    unit_phases.lifecycle_stage,
    unit_phases.stage_state,
    unit_phases.stage_words,
    unit_phases.s22a_status,
    unit_phases.s22a_note,
    unit_phases.source_id,
    unit_phases.source_lines,
    sources.source_named
from unit_phases
inner join all_subjects as subjects on unit_phases.unit_id = subjects.subject_id
inner join all_sources as sources on unit_phases.source_id = sources.source_id
where
    unit_phases.known_on <= $known_to
    and ($programme = 'All' or subjects.programme_group = $programme)
    and (
        unit_phases.unit_id = $unit_id
        or (
            $unit_id = 'all'
            and list_has_any(string_split(subjects.forces, '; '), $forces)
        )
    )
order by subjects.programme_group, subjects.subject_name, unit_phases.phase_id
