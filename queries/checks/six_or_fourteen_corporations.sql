-- title: How many corporations sole
-- rule: Six corporations sole decide for three forces, fourteen for seven.
-- severity: refuse
-- help: Write 6 or 14, or leave it blank when it is not known.
select
    'decisions' as table_name,
    line_number,
    'corporations_sole_needed' as column_name,
    corporations_sole_needed::text as value
from decisions
where corporations_sole_needed not in (6, 14)
