-- title: Standards and definitions of answering calls
-- grain: one row per standard_id
-- units: as in column target_unit; seconds
-- source: Parliament, inspectors, Commissioners, forces and press, 2007 to 2026
-- parameters: none
select
    line_number,
    standard_id,
    channel,
    aspect,
    definition,
    applies_to,
    period,
    as_number(target_value) as target_value,
    target_unit,
    as_count(threshold_seconds) as threshold_seconds,
    note,
    source_ids
from standards_csv
order by standard_id
