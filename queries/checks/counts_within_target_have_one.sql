-- title: Counts within a target
-- rule: Calls counted within a target have the seconds of that target beside them.
-- severity: refuse
-- help: Fill in target_seconds, or leave both counts blank where the queue has no target.
select
    'contact_daily' as table_name,
    line_number,
    'target_seconds' as column_name,
    'blank' as value
from contact_daily
where
    target_seconds is null
    and coalesce(answered_within_target, abandoned_within_target) is not null
union all
select
    'contact_hourly' as table_name,
    line_number,
    'target_seconds' as column_name,
    'blank' as value
from contact_hourly
where
    target_seconds is null
    and coalesce(answered_within_target, abandoned_within_target) is not null
