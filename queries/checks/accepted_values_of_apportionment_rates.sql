-- title: Fixed words of apportionment_rates
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'apportionment_rates' as table_name,
    line_number,
    'applies_to' as column_name,
    applies_to::text as value
from apportionment_rates
where applies_to not in ('cost', 'saving')
union all
select
    'apportionment_rates' as table_name,
    line_number,
    'basis' as column_name,
    basis::text as value
from apportionment_rates
where basis not in (
    'net_revenue_expenditure',
    'officers',
    'population',
    'usage',
    'equal',
    'agreed'
)
