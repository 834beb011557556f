-- title: Section 22A agreements on record, with each step of their approval
-- grain: one row per subject_id, decision_id
-- units: corporations sole
-- source: decisions, unit_phases, all_subjects, all_sources, forces
-- parameters: forces, known_to, programme
with

steps as (

    select *
    from decisions
    where
        contains(item, 'Section 22A')
        and state = 'taken'
        and known_on <= $known_to

),

-- units that work together under an agreement that no document names
unnamed as (

    select distinct unit_id as subject_id
    from unit_phases
    where
        s22a_status = 'not_in_documents'
        and known_on <= $known_to
        and unit_id not in (select steps.subject_id from steps)

),

listed as (

    select subject_id
    from steps
    union
    select subject_id
    from unnamed

)

select
    listed.subject_id,
    steps.decision_id,
    subjects.subject_name as agreement,
    subjects.units_named,
    subjects.programme_group,
    steps.item,
    steps.body,
    steps.meeting_on,
    steps.meeting_precision,
    steps.corporations_sole_needed,
    steps.corporations_sole_agreed,
    steps.note,
    steps.known_on,
    steps.source_id,
    steps.source_lines,
    sources.source_named
from listed
inner join all_subjects as subjects on listed.subject_id = subjects.subject_id
left join steps on listed.subject_id = steps.subject_id
left join all_sources as sources on steps.source_id = sources.source_id
where
    ($programme = 'All' or subjects.programme_group = $programme)
    and exists (
        select forces.force
        from forces
        where
            forces.force = any($forces)
            and case
                when subjects.programme_group = 'Seven Force'
                    then forces.in_seven_force
                else forces.in_bch
            end
    )
order by
    subjects.programme_group,
    subjects.subject_name,
    steps.meeting_on,
    steps.decision_id
