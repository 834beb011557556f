-- title: Values that unit_savings needs
-- rule: A value without which the row says nothing is filled in.
-- severity: refuse
-- help: Fill it in, or leave the whole row out: blank is not zero.
select
    'unit_savings' as table_name,
    line_number,
    'unit_id' as column_name,
    'blank'::text as value
from unit_savings
where unit_id is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'title' as column_name,
    'blank'::text as value
from unit_savings
where title is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'benefit_type' as column_name,
    'blank'::text as value
from unit_savings
where benefit_type is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'recurrence' as column_name,
    'blank'::text as value
from unit_savings
where recurrence is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'amount_basis' as column_name,
    'blank'::text as value
from unit_savings
where amount_basis is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'gross_or_net' as column_name,
    'blank'::text as value
from unit_savings
where gross_or_net is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'benefit_status' as column_name,
    'blank'::text as value
from unit_savings
where benefit_status is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'planned_gbp' as column_name,
    'blank'::text as value
from unit_savings
where planned_gbp is null
union all
select
    'unit_savings' as table_name,
    line_number,
    'forecast_gbp' as column_name,
    'blank'::text as value
from unit_savings
where forecast_gbp is null
