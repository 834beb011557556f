-- title: Corporations sole
-- rule: Not more corporations sole agree than are needed.
-- severity: refuse
-- help: Check both counts: 6 for three forces, 14 for seven.
select
    'decisions' as table_name,
    line_number,
    'corporations_sole_agreed' as column_name,
    corporations_sole_agreed::text as value
from decisions
where corporations_sole_agreed > corporations_sole_needed
