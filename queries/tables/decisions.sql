-- title: Decisions taken and due, as published
-- grain: one row per decision_id
-- units: corporations sole
-- source: five source documents (SEED000 to SEED004), commissioners' pages and a newspaper
-- parameters: none
select
    line_number,
    decision_id,
    body,
    as_date(meeting_on) as meeting_on,
    meeting_precision,
    item,
    subject_id,
    decision_type,
    as_count(corporations_sole_needed) as corporations_sole_needed,
    as_count(corporations_sole_agreed) as corporations_sole_agreed,
    as_date(decision_notice_on) as decision_notice_on,
    as_date(panel_notified_on) as panel_notified_on,
    state,
    note,
    as_date(known_on) as known_on,
    source_id,
    source_lines,
    data_status
from decisions_csv
order by decision_id
