-- title: Answered within target and bands of waiting
-- rule: Calls answered within a target of 10 to 60 seconds are at least those under 10 seconds and at most those under 60.
-- severity: warn
-- help: Check that the target and the bands count the same calls on the same clock.
select
    'contact_daily' as table_name,
    line_number,
    'answered_within_target' as column_name,
    answered_within_target::text as value
from contact_daily
where
    target_seconds between 10 and 60
    and answered_within_target not between answered_0_10_s
    and answered_0_10_s + answered_10_60_s + if(target_seconds = 60, answered, 0)
union all
select
    'contact_hourly' as table_name,
    line_number,
    'answered_within_target' as column_name,
    answered_within_target::text as value
from contact_hourly
where
    target_seconds between 10 and 60
    and answered_within_target not between answered_0_10_s
    and answered_0_10_s + answered_10_60_s + if(target_seconds = 60, answered, 0)
