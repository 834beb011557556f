-- title: Forces of the extracts
-- rule: A force is named as in the list of forces.
-- severity: refuse
-- help: Use the name that data/published/forces.csv gives, for example Hertfordshire.
select
    'unit_savings' as table_name,
    line_number,
    'force' as column_name,
    force::text as value
from unit_savings
where force not in (select forces.force from forces)
union all
select
    'unit_costs' as table_name,
    line_number,
    'force' as column_name,
    force::text as value
from unit_costs
where force not in (select forces.force from forces)
union all
select
    'apportionment_rates' as table_name,
    line_number,
    'force' as column_name,
    force::text as value
from apportionment_rates
where force not in (select forces.force from forces)
union all
select
    'contact_daily' as table_name,
    line_number,
    'force' as column_name,
    force::text as value
from contact_daily
where force not in (select forces.force from forces)
union all
select
    'contact_hourly' as table_name,
    line_number,
    'force' as column_name,
    force::text as value
from contact_hourly
where force not in (select forces.force from forces)
union all
select
    'staffing' as table_name,
    line_number,
    'employer_force' as column_name,
    employer_force::text as value
from staffing
where employer_force not in (select forces.force from forces)
union all
select
    'staffing' as table_name,
    line_number,
    'host_force' as column_name,
    host_force::text as value
from staffing
where host_force not in (select forces.force from forces)
union all
select
    'unit_measures' as table_name,
    line_number,
    'force' as column_name,
    force::text as value
from unit_measures
where force not in (select forces.force from forces)
