-- title: The rest of a force
-- rule: Each month of a force has rows for the rest of the force, with unit_id REST.
-- severity: refuse
-- help: Add the rows of everybody outside the units, else the units would be taken for the whole force.
select
    'staffing' as table_name,
    min(line_number) as line_number,
    'unit_id' as column_name,
    employer_force || ' ' || as_at::text as value
from staffing
group by employer_force, as_at
having not bool_or(unit_id = 'REST')
