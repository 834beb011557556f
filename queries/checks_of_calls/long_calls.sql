-- title: Very long waits and calls
-- rule: A call on the phone waits less than four hours and is handled in less than twelve.
-- severity: warn
-- help: Check the unit: seconds, not milliseconds; a call left open by the switch counts too.
select
    'calls' as table_name,
    line_number,
    'wait_seconds' as column_name,
    wait_seconds::text as value
from calls
where wait_seconds >= 14400 and queue not in ('online', 'webchat')
union all
select
    'calls' as table_name,
    line_number,
    'handle_seconds' as column_name,
    handle_seconds::text as value
from calls
where handle_seconds >= 43200 and queue not in ('online', 'webchat')
