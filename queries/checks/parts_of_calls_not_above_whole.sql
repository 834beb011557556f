-- title: Parts of calls
-- rule: Calls abandoned within the target are part of the abandoned, and direct callers part of the offered.
-- severity: refuse
-- help: Check what the column counts.
select
    'contact_daily' as table_name,
    line_number,
    'abandoned_within_target' as column_name,
    abandoned_within_target::text as value
from contact_daily
where abandoned_within_target > abandoned
union all
select
    'contact_daily' as table_name,
    line_number,
    'direct_to_secondary' as column_name,
    direct_to_secondary::text as value
from contact_daily
where direct_to_secondary > offered
union all
select
    'contact_hourly' as table_name,
    line_number,
    'abandoned_within_target' as column_name,
    abandoned_within_target::text as value
from contact_hourly
where abandoned_within_target > abandoned
union all
select
    'contact_hourly' as table_name,
    line_number,
    'direct_to_secondary' as column_name,
    direct_to_secondary::text as value
from contact_hourly
where direct_to_secondary > offered
