-- title: Values that contact_hourly needs
-- rule: A value without which the row says nothing is filled in.
-- severity: refuse
-- help: Fill it in, or leave the whole row out: blank is not zero.
select
    'contact_hourly' as table_name,
    line_number,
    'clock' as column_name,
    'blank'::text as value
from contact_hourly
where clock is null
union all
select
    'contact_hourly' as table_name,
    line_number,
    'offered' as column_name,
    'blank'::text as value
from contact_hourly
where offered is null
union all
select
    'contact_hourly' as table_name,
    line_number,
    'answered' as column_name,
    'blank'::text as value
from contact_hourly
where answered is null
union all
select
    'contact_hourly' as table_name,
    line_number,
    'abandoned' as column_name,
    'blank'::text as value
from contact_hourly
where abandoned is null
union all
select
    'contact_hourly' as table_name,
    line_number,
    'short_abandoned' as column_name,
    'blank'::text as value
from contact_hourly
where short_abandoned is null
union all
select
    'contact_hourly' as table_name,
    line_number,
    'overflowed_out' as column_name,
    'blank'::text as value
from contact_hourly
where overflowed_out is null
union all
select
    'contact_hourly' as table_name,
    line_number,
    'overflowed_in' as column_name,
    'blank'::text as value
from contact_hourly
where overflowed_in is null
