-- title: How far each extract runs by force, to a meeting's month-end
-- grain: one row per extract_name, force
-- units: days
-- source: extract_reach
-- parameters: as_at, bch_forces
select
    extract_name,
    force,
    least(whole_to, $as_at) as whole_to
from extract_reach
where force = any($bch_forces) and first_on <= $as_at
order by extract_name, force
