-- title: How far each extract ran on a day, by force
-- grain: one row per extract_name, force
-- units: days
-- source: extract_days
-- parameters: extracts_to
select
    extract_name,
    force,
    min(first_on) as first_on,
    max(last_on) as last_on,
    max(whole_to) as whole_to
from extract_days
where last_on <= $extracts_to
group by extract_name, force
order by extract_name, force
