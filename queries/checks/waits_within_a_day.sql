-- title: Length of waits and calls
-- rule: No call waits a day (what is written online may), and no call is handled for four hours on average.
-- severity: refuse
-- help: Check the unit: seconds, not milliseconds; the sum of a day, not of a month.
select
    'contact_daily' as table_name,
    line_number,
    'longest_wait_seconds' as column_name,
    longest_wait_seconds::text as value
from contact_daily
where
    longest_wait_seconds >= 86400
    and queue <> 'online'
union all
select
    'contact_daily' as table_name,
    line_number,
    'handle_seconds' as column_name,
    handle_seconds::text as value
from contact_daily
where handle_seconds > 14400 * answered
union all
select
    'contact_hourly' as table_name,
    line_number,
    'longest_wait_seconds' as column_name,
    longest_wait_seconds::text as value
from contact_hourly
where longest_wait_seconds >= 86400
union all
select
    'contact_hourly' as table_name,
    line_number,
    'handle_seconds' as column_name,
    handle_seconds::text as value
from contact_hourly
where handle_seconds > 14400 * answered
