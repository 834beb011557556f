-- title: Percentages
-- rule: A share or target lies between 0 and 100 per cent.
-- severity: refuse
-- help: Write 24.3 for 24.3 %, not 0.243 of 1 and not 2430.
select
    'apportionment_rates' as table_name,
    line_number,
    'rate_pct' as column_name,
    rate_pct::text as value
from apportionment_rates
where rate_pct not between 0 and 100
union all
select
    'unit_measures' as table_name,
    line_number,
    'target_pct' as column_name,
    target_pct::text as value
from unit_measures
where target_pct not between 0 and 100
