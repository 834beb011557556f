-- title: Calls of an hour add up
-- rule: Waiting at the start, offered and overflowed in are answered, abandoned, short abandoned, overflowed out or waiting at the end.
-- severity: refuse
-- help: Check the columns of the export, in_queue_start and in_queue_end among them.
select
    'contact_hourly' as table_name,
    line_number,
    'offered' as column_name,
    offered::text as value
from contact_hourly
where
    in_queue_start + offered + overflowed_in
    <> answered + abandoned + short_abandoned + overflowed_out + in_queue_end
