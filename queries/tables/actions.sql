-- title: Actions that the source documents state
-- grain: one row per action_id
-- units: none
-- source: five source documents (SEED000 to SEED004)
-- parameters: none
select
    line_number,
    action_id,
    subject_id,
    action,
    owner_role,
    as_date(due_on) as due_on,
    due_precision,
    due_wording,
    state,
    as_date(done_on) as done_on,
    as_date(known_on) as known_on,
    source_id,
    source_lines,
    data_status
from actions_csv
order by action_id
