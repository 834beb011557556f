-- title: Handling of answered calls
-- rule: Only an answered call is handled.
-- severity: warn
-- help: Check outcome; the seconds of calls that were not answered are left out of the sum.
select
    'calls' as table_name,
    line_number,
    'handle_seconds' as column_name,
    handle_seconds::text as value
from calls
where handle_seconds > 0 and outcome <> 'answered'
