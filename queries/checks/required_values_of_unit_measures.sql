-- title: Values that unit_measures needs
-- rule: A value without which the row says nothing is filled in.
-- severity: refuse
-- help: Fill it in, or leave the whole row out: blank is not zero.
select
    'unit_measures' as table_name,
    line_number,
    'numerator' as column_name,
    'blank'::text as value
from unit_measures
where numerator is null
union all
select
    'unit_measures' as table_name,
    line_number,
    'denominator' as column_name,
    'blank'::text as value
from unit_measures
where denominator is null
union all
select
    'unit_measures' as table_name,
    line_number,
    'direction' as column_name,
    'blank'::text as value
from unit_measures
where direction is null
