-- title: Months
-- rule: A month is written as its first day.
-- severity: refuse
-- help: Write 2016-08-01 for August 2016.
select
    'unit_costs' as table_name,
    line_number,
    'month' as column_name,
    month::text as value
from unit_costs
where day(month) <> 1
union all
select
    'unit_measures' as table_name,
    line_number,
    'month' as column_name,
    month::text as value
from unit_measures
where day(month) <> 1
union all
select
    'commentary' as table_name,
    line_number,
    'month' as column_name,
    month::text as value
from commentary
where day(month) <> 1
