-- title: Stage and Section 22A status of each unit, by phase
-- grain: one row per phase_id
-- units: none
-- source: five published documents, 2011 to 2016
-- parameters: none
select
    line_number,
    phase_id,
    unit_id,
    phase,
    lifecycle_stage,
    stage_state,
    stage_words,
    s22a_status,
    s22a_note,
    as_date(known_on) as known_on,
    source_id,
    source_lines
from unit_phases_csv
order by phase_id
