-- title: Units, programmes and systems of the collaborations
-- grain: one row per unit_id
-- units: none
-- source: five published documents, 2011 to 2016, and pages named in the rows
-- parameters: none
select
    line_number,
    unit_id,
    unit_name,
    short_name,
    programme,
    forces,
    forces_note,
    function_group,
    purpose,
    purpose_evidence,
    as_date(go_live_on) as go_live_on,
    parent_unit_id,
    savings_on_record,
    next_dated_item,
    listed_in,
    aliases,
    evidence,
    source_ids
from collaborations_csv
order by unit_id
