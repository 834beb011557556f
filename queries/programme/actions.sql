-- title: Actions on record, with owner role, date and state
-- grain: one row per action_id
-- units: days
-- source: actions, all_subjects, all_subjects_shown, all_sources
-- parameters: forces, known_to, programme, unit_id
select
    actions.action_id,
    actions.state,
    subjects.short_name as unit,
    actions.action,
    actions.owner_role,
    actions.due_on,
    actions.due_precision,
    actions.due_wording,
    actions.done_on,
    actions.known_on,
    actions.source_id,
    actions.source_lines,
    sources.source_named
from actions
inner join all_subjects as subjects on actions.subject_id = subjects.subject_id
left join all_sources as sources on actions.source_id = sources.source_id
where
    actions.known_on <= $known_to
    and ($programme = 'All' or subjects.programme_group = $programme)
    and (
        (
            $unit_id = 'all'
            and list_has_any(string_split(subjects.forces, '; '), $forces)
        )
        or $unit_id in (
            select places.shown_on_id
            from all_subjects_shown as places
            where places.subject_id = actions.subject_id
        )
    )
order by actions.state desc, actions.due_on asc nulls last, actions.action_id asc
