-- title: Owners' comments as they are live, but for illustrative ones
-- grain: one row per comment_id
-- units: none
-- source: commentary
-- parameters: none
select
    comment_id,
    unit_id,
    measure,
    month,
    owner_role,
    comment,
    known_on,
    source_id,
    source_lines,
    data_status
from commentary
where data_status <> 'illustrative'
order by comment_id
