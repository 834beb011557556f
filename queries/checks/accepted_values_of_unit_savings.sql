-- title: Fixed words of unit_savings
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'unit_savings' as table_name,
    line_number,
    'benefit_type' as column_name,
    benefit_type::text as value
from unit_savings
where benefit_type not in ('cashable', 'non_cashable', 'cost_avoidance', 'income')
union all
select
    'unit_savings' as table_name,
    line_number,
    'recurrence' as column_name,
    recurrence::text as value
from unit_savings
where recurrence not in ('recurrent', 'one_off')
union all
select
    'unit_savings' as table_name,
    line_number,
    'amount_basis' as column_name,
    amount_basis::text as value
from unit_savings
where amount_basis not in ('in_year', 'new_full_year_effect')
union all
select
    'unit_savings' as table_name,
    line_number,
    'gross_or_net' as column_name,
    gross_or_net::text as value
from unit_savings
where gross_or_net not in ('gross', 'net')
union all
select
    'unit_savings' as table_name,
    line_number,
    'benefit_status' as column_name,
    benefit_status::text as value
from unit_savings
where
    benefit_status not in (
        'pipeline',
        'outline_case',
        'full_case_approved',
        'in_delivery',
        'delivered',
        'assured',
        'withdrawn'
    )
union all
select
    'unit_savings' as table_name,
    line_number,
    'variance_reason' as column_name,
    variance_reason::text as value
from unit_savings
where variance_reason not in ('timing', 'scope', 'price', 'delivery')
union all
select
    'unit_savings' as table_name,
    line_number,
    'confidence' as column_name,
    confidence::text as value
from unit_savings
where confidence not in ('green', 'amber_green', 'amber', 'amber_red', 'red')
