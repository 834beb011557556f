-- title: Calls of a day add up
-- rule: Offered and overflowed in are answered, abandoned, short abandoned or overflowed out, within 1 %.
-- severity: refuse
-- help: Check the columns of the export; more than 1 % cannot have crossed midnight.
select
    'contact_daily' as table_name,
    line_number,
    'offered' as column_name,
    offered::text as value
from contact_daily
where abs(
    offered + overflowed_in - answered - abandoned - short_abandoned
    - overflowed_out
) * 100 > offered + overflowed_in
