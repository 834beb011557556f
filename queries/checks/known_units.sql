-- title: Units of the extracts
-- rule: A unit is one of the list of collaborations; the rest of a force is REST, and only in staffing.
-- severity: refuse
-- help: Use the unit_id that data/published/collaborations.csv gives, for example BCH-FEL.
select
    'unit_savings' as table_name,
    line_number,
    'unit_id' as column_name,
    unit_id::text as value
from unit_savings
where unit_id not in (select collaborations.unit_id from collaborations)
union all
select
    'unit_costs' as table_name,
    line_number,
    'unit_id' as column_name,
    unit_id::text as value
from unit_costs
where unit_id not in (select collaborations.unit_id from collaborations)
union all
select
    'apportionment_rates' as table_name,
    line_number,
    'unit_id' as column_name,
    unit_id::text as value
from apportionment_rates
where unit_id not in (select collaborations.unit_id from collaborations)
union all
select
    'staffing' as table_name,
    line_number,
    'unit_id' as column_name,
    unit_id::text as value
from staffing
where
    unit_id not in (select collaborations.unit_id from collaborations)
    and unit_id <> 'REST'
union all
select
    'unit_measures' as table_name,
    line_number,
    'unit_id' as column_name,
    unit_id::text as value
from unit_measures
where unit_id not in (select collaborations.unit_id from collaborations)
union all
select
    'commentary' as table_name,
    line_number,
    'unit_id' as column_name,
    unit_id::text as value
from commentary
where unit_id not in (select collaborations.unit_id from collaborations)
