-- title: Seconds of a call
-- rule: Seconds are not below zero and less than a year.
-- severity: refuse
-- help: Check the unit: whole seconds, not milliseconds and not a clock time.
select
    'calls' as table_name,
    line_number,
    'wait_seconds' as column_name,
    wait_seconds::text as value
from calls
where wait_seconds not between 0 and 31536000
union all
select
    'calls' as table_name,
    line_number,
    'handle_seconds' as column_name,
    handle_seconds::text as value
from calls
where handle_seconds not between 0 and 31536000
union all
select
    'calls' as table_name,
    line_number,
    'abandon_threshold_seconds' as column_name,
    abandon_threshold_seconds::text as value
from calls
where abandon_threshold_seconds not between 0 and 31536000
union all
select
    'calls' as table_name,
    line_number,
    'target_seconds' as column_name,
    target_seconds::text as value
from calls
where target_seconds not between 0 and 31536000
