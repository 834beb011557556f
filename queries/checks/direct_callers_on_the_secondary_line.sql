-- title: Direct callers
-- rule: Only the secondary line of 101 counts direct callers; elsewhere the column is blank.
-- severity: refuse
-- help: Leave direct_to_secondary blank on the other queues.
select
    'contact_daily' as table_name,
    line_number,
    'direct_to_secondary' as column_name,
    direct_to_secondary::text as value
from contact_daily
where
    direct_to_secondary <> 0
    and queue <> '101_secondary'
union all
select
    'contact_hourly' as table_name,
    line_number,
    'direct_to_secondary' as column_name,
    direct_to_secondary::text as value
from contact_hourly
where
    direct_to_secondary <> 0
    and queue <> '101_secondary'
