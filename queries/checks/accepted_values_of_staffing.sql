-- title: Fixed words of staffing
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'staffing' as table_name,
    line_number,
    'worker_type' as column_name,
    worker_type::text as value
from staffing
where worker_type not in (
    'police officer',
    'police staff',
    'police community support officer',
    'designated officer'
)
