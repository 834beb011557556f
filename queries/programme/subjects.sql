-- title: Units, agreements, bodies and joint figures that have a page of their own
-- grain: one row per subject_id
-- units: none
-- source: all_subjects
-- parameters: none
select
    subject_id,
    subject_name,
    short_name,
    subject_kind,
    programme,
    programme_group,
    function_group,
    forces,
    forces_note,
    meaning,
    parent_unit_id,
    member_ids,
    aliases,
    go_live_on,
    savings_on_record,
    next_dated_item,
    listed_in
from all_subjects
order by
    case subject_kind
        when 'unit' then 1
        when 'joint' then 2
        when 'programme' then 3
        when 'agreement' then 4
        when 'body' then 5
        else 6
    end,
    case programme_group
        when 'BCH' then 1
        when 'Seven Force' then 2
        else 3
    end,
    subject_name
