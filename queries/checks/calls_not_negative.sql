-- title: Counts of calls
-- rule: A count of calls is not below zero.
-- severity: refuse
-- help: Correct the count; a value that is not known is blank.
select
    'contact_daily' as table_name,
    line_number,
    'offered' as column_name,
    offered::text as value
from contact_daily
where offered < 0
union all
select
    'contact_daily' as table_name,
    line_number,
    'answered' as column_name,
    answered::text as value
from contact_daily
where answered < 0
union all
select
    'contact_daily' as table_name,
    line_number,
    'abandoned' as column_name,
    abandoned::text as value
from contact_daily
where abandoned < 0
union all
select
    'contact_daily' as table_name,
    line_number,
    'short_abandoned' as column_name,
    short_abandoned::text as value
from contact_daily
where short_abandoned < 0
union all
select
    'contact_daily' as table_name,
    line_number,
    'overflowed_out' as column_name,
    overflowed_out::text as value
from contact_daily
where overflowed_out < 0
union all
select
    'contact_daily' as table_name,
    line_number,
    'overflowed_in' as column_name,
    overflowed_in::text as value
from contact_daily
where overflowed_in < 0
union all
select
    'contact_hourly' as table_name,
    line_number,
    'offered' as column_name,
    offered::text as value
from contact_hourly
where offered < 0
union all
select
    'contact_hourly' as table_name,
    line_number,
    'answered' as column_name,
    answered::text as value
from contact_hourly
where answered < 0
union all
select
    'contact_hourly' as table_name,
    line_number,
    'abandoned' as column_name,
    abandoned::text as value
from contact_hourly
where abandoned < 0
union all
select
    'contact_hourly' as table_name,
    line_number,
    'short_abandoned' as column_name,
    short_abandoned::text as value
from contact_hourly
where short_abandoned < 0
union all
select
    'contact_hourly' as table_name,
    line_number,
    'overflowed_out' as column_name,
    overflowed_out::text as value
from contact_hourly
where overflowed_out < 0
union all
select
    'contact_hourly' as table_name,
    line_number,
    'overflowed_in' as column_name,
    overflowed_in::text as value
from contact_hourly
where overflowed_in < 0
