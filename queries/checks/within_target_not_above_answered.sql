-- title: Answered within target
-- rule: No more calls are answered within the target than are answered.
-- severity: refuse
-- help: Check which calls answered_within_target counts.
select
    'contact_daily' as table_name,
    line_number,
    'answered_within_target' as column_name,
    answered_within_target::text as value
from contact_daily
where answered_within_target > answered
union all
select
    'contact_hourly' as table_name,
    line_number,
    'answered_within_target' as column_name,
    answered_within_target::text as value
from contact_hourly
where answered_within_target > answered
