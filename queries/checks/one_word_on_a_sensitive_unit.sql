-- title: Sensitive units
-- rule: All rows of a unit on a day say the same about whether it is sensitive, the illustrative ones among themselves.
-- severity: refuse
-- help: Write yes in all rows of a unit whose staffing by force is not shown.
select
    'staffing' as table_name,
    max(line_number) as line_number,
    'sensitive_unit' as column_name,
    unit_id || ' on ' || as_at::text as value
from staffing
group by unit_id, as_at, data_status = 'illustrative'
having count(distinct sensitive_unit) > 1
