-- title: Assured savings
-- rule: An assured saving has a delivered amount, a role that assured it, a date and a reference.
-- severity: refuse
-- help: Fill in all four, or use the status delivered.
select
    'unit_savings' as table_name,
    line_number,
    'delivered_gbp' as column_name,
    'blank'::text as value
from unit_savings
where
    benefit_status = 'assured'
    and delivered_gbp is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'assured_by_role' as column_name,
    'blank'::text as value
from unit_savings
where
    benefit_status = 'assured'
    and assured_by_role is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'assured_on' as column_name,
    'blank'::text as value
from unit_savings
where
    benefit_status = 'assured'
    and assured_on is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'evidence_ref' as column_name,
    'blank'::text as value
from unit_savings
where
    benefit_status = 'assured'
    and evidence_ref is null
