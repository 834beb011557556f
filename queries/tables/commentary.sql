-- title: Owners' comments by measure and month
-- grain: one row per comment_id
-- units: none
-- source: SEED003 and illustrative
-- parameters: none
select
    line_number,
    comment_id,
    unit_id,
    measure,
    as_date(month) as month,
    owner_role,
    comment,
    as_date(known_on) as known_on,
    source_id,
    source_lines,
    data_status
from commentary_csv
order by comment_id
