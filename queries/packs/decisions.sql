-- title: Decisions and actions with their state as known on a meeting's day
-- grain: one row per entry_id
-- units: none
-- source: decisions, actions, all_subjects
-- parameters: known_to
with

entries as (

    select
        decision_id as entry_id,
        'Decision' as entry,
        subject_id,
        item as words,
        state,
        body as whose,
        meeting_on as due_on,
        known_on
    from decisions
    union all
    select
        action_id as entry_id,
        'Action' as entry,
        subject_id,
        action as words,
        state,
        owner_role as whose,
        due_on,
        known_on
    from actions

)

select
    entries.entry_id,
    entries.entry,
    subjects.short_name as subject,
    entries.words,
    entries.state,
    entries.whose,
    entries.due_on,
    entries.known_on
from entries
inner join all_subjects as subjects on entries.subject_id = subjects.subject_id
where entries.known_on <= $known_to
order by entries.entry_id
