-- title: Programmes, agreements, bodies and joint figures of the record
-- grain: one row per subject_id
-- units: none
-- source: five published documents, 2011 to 2016, and pages named in the rows
-- parameters: none
select
    line_number,
    subject_id,
    subject_name,
    subject_kind,
    programme,
    unit_ids,
    meaning,
    source_ids
from subjects_csv
order by subject_id
