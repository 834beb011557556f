-- title: Measures of units
-- rule: The cases that meet a measure are not more than all cases.
-- severity: refuse
-- help: Check numerator and denominator.
select
    'unit_measures' as table_name,
    line_number,
    'numerator' as column_name,
    numerator::text as value
from unit_measures
where numerator not between 0 and denominator
