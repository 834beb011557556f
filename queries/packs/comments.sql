-- title: What owners said of their unit's figures, as known on a meeting's day
-- grain: one row per comment_id
-- units: none
-- source: commentary
-- parameters: as_at, known_to
select
    comment_id,
    unit_id,
    measure,
    month,
    comment,
    owner_role
from commentary
where known_on <= $known_to and month <= $as_at
order by known_on, comment_id
