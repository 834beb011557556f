-- title: Values that staffing needs
-- rule: A value without which the row says nothing is filled in.
-- severity: refuse
-- help: Fill it in, or leave the whole row out: blank is not zero.
select
    'staffing' as table_name,
    line_number,
    'strength_fte' as column_name,
    'blank'::text as value
from staffing
where strength_fte is null
union all
select
    'staffing' as table_name,
    line_number,
    'headcount' as column_name,
    'blank'::text as value
from staffing
where headcount is null
union all
select
    'staffing' as table_name,
    line_number,
    'sensitive_unit' as column_name,
    'blank'::text as value
from staffing
where sensitive_unit is null
union all
select
    'staffing' as table_name,
    line_number,
    'establishment_fte' as column_name,
    'blank'::text as value
from staffing
where establishment_fte is null
