-- title: Decisions taken and due, with the corporations sole that must agree
-- grain: one row per decision_id
-- units: corporations sole
-- source: decisions, all_subjects, all_subjects_shown, all_sources, forces
-- parameters: forces, known_to, programme, unit_id
select
    decisions.decision_id,
    decisions.state,
    decisions.body,
    decisions.meeting_on,
    decisions.meeting_precision,
    decisions.item,
    subjects.subject_id,
    subjects.short_name as unit,
    decisions.decision_type,
    decisions.corporations_sole_needed,
    decisions.corporations_sole_agreed,
    decisions.decision_notice_on,
    decisions.panel_notified_on,
    decisions.note,
    decisions.known_on,
    decisions.source_id,
    decisions.source_lines,
    sources.source_named
from decisions
inner join all_subjects as subjects on decisions.subject_id = subjects.subject_id
left join all_subjects as bodies on decisions.body = bodies.subject_name
left join all_sources as sources on decisions.source_id = sources.source_id
where
    decisions.known_on <= $known_to
    and ($programme = 'All' or subjects.programme_group = $programme)
    and (
        $unit_id = 'all'
        or bodies.subject_id = $unit_id
        -- of a joint subject also what was decided for its members
        or decisions.subject_id in (
            select members.shown_on_id
            from all_subjects_shown as members
            where members.subject_id = $unit_id
        )
        or $unit_id in (
            select places.shown_on_id
            from all_subjects_shown as places
            where places.subject_id = decisions.subject_id
        )
    )
    -- of all units: what concerns a chosen force; agreements and bodies name no force
    and (
        $unit_id <> 'all'
        or exists (
            select forces.force
            from forces
            where
                forces.force = any($forces)
                and case
                    when subjects.forces is not null
                        then contains(subjects.forces, forces.force)
                    when subjects.programme_group = 'Seven Force'
                        then forces.in_seven_force
                    else forces.in_bch
                end
        )
    )
order by decisions.meeting_on desc, decisions.decision_id asc
