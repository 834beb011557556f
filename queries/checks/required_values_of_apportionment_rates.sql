-- title: Values that apportionment_rates needs
-- rule: A value without which the row says nothing is filled in.
-- severity: refuse
-- help: Fill it in, or leave the whole row out: blank is not zero.
select
    'apportionment_rates' as table_name,
    line_number,
    'rate_pct' as column_name,
    'blank'::text as value
from apportionment_rates
where rate_pct is null
union all
select
    'apportionment_rates' as table_name,
    line_number,
    'basis' as column_name,
    'blank'::text as value
from apportionment_rates
where basis is null
