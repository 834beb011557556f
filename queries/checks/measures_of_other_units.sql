-- title: Units with measures of their own
-- rule: Public Contact is measured by its calls, not here.
-- severity: warn
-- help: Send its calls as contact_daily and leave these rows out, so that nothing is counted in two ways.
select
    'unit_measures' as table_name,
    line_number,
    'unit_id' as column_name,
    unit_id as value
from unit_measures
where unit_id like 'BCH-PC%'
