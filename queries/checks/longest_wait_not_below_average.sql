-- title: Longest wait
-- rule: The longest wait of answered calls is not below their average.
-- severity: warn
-- help: Check the units of the waits: seconds, summed.
select
    'contact_daily' as table_name,
    line_number,
    'longest_wait_seconds' as column_name,
    longest_wait_seconds::text as value
from contact_daily
where longest_wait_seconds * answered < wait_answered_seconds
union all
select
    'contact_hourly' as table_name,
    line_number,
    'longest_wait_seconds' as column_name,
    longest_wait_seconds::text as value
from contact_hourly
where longest_wait_seconds * answered < wait_answered_seconds
