-- title: How far each extract runs, by force
-- grain: one row per extract_name, force
-- units: days
-- source: extract_reach
-- parameters: none
select
    extract_name,
    force,
    first_on,
    last_on,
    whole_to
from extract_reach
order by extract_name, force
