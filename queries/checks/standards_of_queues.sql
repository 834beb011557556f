-- title: Standards of the queues
-- rule: Calls are counted against the published standard: 10 seconds on 999, 30 on the first line of 101, none elsewhere.
-- severity: warn
-- help: Ask for the count against that standard: a rate against another one is not comparable.
select
    'contact_daily' as table_name,
    min(line_number) as line_number,
    'target_seconds' as column_name,
    concat_ws(', ', force, queue, target_seconds) as value
from contact_daily
where
    target_seconds
    <> case queue when '999' then 10 when '101_primary' then 30 else 0 end
group by force, queue, target_seconds
union all
select
    'contact_hourly' as table_name,
    min(line_number) as line_number,
    'target_seconds' as column_name,
    concat_ws(', ', force, queue, target_seconds) as value
from contact_hourly
where
    target_seconds
    <> case queue when '999' then 10 when '101_primary' then 30 else 0 end
group by force, queue, target_seconds
