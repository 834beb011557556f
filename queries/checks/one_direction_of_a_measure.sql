-- title: Direction of a measure
-- rule: A measure has one direction in all its rows, in the illustrative ones by themselves.
-- severity: refuse
-- help: Write higher or lower for all forces and months; a measure that means something else needs a name of its own.
select
    'unit_measures' as table_name,
    max(line_number) as line_number,
    'direction' as column_name,
    measure || ': ' || string_agg(distinct direction, ' and ') as value
from unit_measures
group by unit_id, measure, data_status = 'illustrative'
having count(distinct direction) > 1
