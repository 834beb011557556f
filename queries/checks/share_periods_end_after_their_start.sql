-- title: Start and end of shares
-- rule: A share ends on or after the day on which it starts.
-- severity: refuse
-- help: Correct valid_from or valid_to; a share that is still valid has no end.
select
    'apportionment_rates' as table_name,
    line_number,
    'valid_to' as column_name,
    valid_to::text as value
from apportionment_rates
where valid_to < valid_from
