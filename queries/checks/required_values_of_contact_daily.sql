-- title: Values that contact_daily needs
-- rule: A value without which the row says nothing is filled in.
-- severity: refuse
-- help: Fill it in, or leave the whole row out: blank is not zero.
select
    'contact_daily' as table_name,
    line_number,
    'clock' as column_name,
    'blank'::text as value
from contact_daily
where clock is null
union all
select
    'contact_daily' as table_name,
    line_number,
    'offered' as column_name,
    'blank'::text as value
from contact_daily
where offered is null
union all
select
    'contact_daily' as table_name,
    line_number,
    'answered' as column_name,
    'blank'::text as value
from contact_daily
where answered is null
union all
select
    'contact_daily' as table_name,
    line_number,
    'abandoned' as column_name,
    'blank'::text as value
from contact_daily
where abandoned is null
union all
select
    'contact_daily' as table_name,
    line_number,
    'short_abandoned' as column_name,
    'blank'::text as value
from contact_daily
where short_abandoned is null
union all
select
    'contact_daily' as table_name,
    line_number,
    'overflowed_out' as column_name,
    'blank'::text as value
from contact_daily
where overflowed_out is null
union all
select
    'contact_daily' as table_name,
    line_number,
    'overflowed_in' as column_name,
    'blank'::text as value
from contact_daily
where overflowed_in is null
