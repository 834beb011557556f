-- title: Waits of abandoned calls
-- rule: Each call counted as abandoned waited at least to the threshold.
-- severity: warn
-- help: Check that short abandoned calls are left out of both, and that the waits are seconds, summed.
select
    'contact_daily' as table_name,
    line_number,
    'wait_abandoned_seconds' as column_name,
    wait_abandoned_seconds::text as value
from contact_daily
where
    wait_abandoned_seconds < abandoned * abandon_threshold_seconds
    or (abandoned = 0 and wait_abandoned_seconds > 0)
union all
select
    'contact_hourly' as table_name,
    line_number,
    'wait_abandoned_seconds' as column_name,
    wait_abandoned_seconds::text as value
from contact_hourly
where
    wait_abandoned_seconds < abandoned * abandon_threshold_seconds
    or (abandoned = 0 and wait_abandoned_seconds > 0)
