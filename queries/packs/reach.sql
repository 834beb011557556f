-- title: How far each extract runs by force, to a meeting's month-end
-- grain: one row per extract_name, force
-- units: days
-- source: extract_days
-- parameters: as_at, bch_forces
select
    extract_name,
    force,
    max(whole_to) as whole_to
from extract_days
where force = any($bch_forces) and last_on <= $as_at
group by extract_name, force
order by extract_name, force
