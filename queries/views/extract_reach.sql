-- title: How far each extract runs, by force
-- grain: one row per extract_name, force
-- units: days
-- source: extract_days
-- parameters: none
select
    extract_name,
    force,
    min(first_on) as first_on,
    max(last_on) as last_on,
    max(whole_to) as whole_to
from extract_days
group by extract_name, force
order by extract_name, force
