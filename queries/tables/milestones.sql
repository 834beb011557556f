-- title: Dated events of the collaborations: actual, planned and forecast
-- grain: one row per milestone_id
-- units: none
-- source: Commissioners, forces, Parliament, inspectors and press, 2007 to 2026
-- parameters: none
select
    line_number,
    milestone_id,
    unit_id,
    units,
    subject,
    scope,
    event,
    date_text,
    as_date(date_from) as date_from,
    as_date(date_to) as date_to,
    precision,
    date_kind,
    confidence_words,
    earlier_milestone_id,
    as_date(known_on) as known_on,
    note,
    source_ids
from milestones_csv
order by milestone_id
