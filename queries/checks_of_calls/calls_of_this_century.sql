-- title: Year of a call
-- rule: A call began in the years 2000 to 2099.
-- severity: refuse
-- help: Correct the year of started_at.
select
    'calls' as table_name,
    line_number,
    'started_at' as column_name,
    started_at::text as value
from calls
where started_at < timestamp '2000-01-01' or started_at >= timestamp '2100-01-01'
