-- title: Calls of a day add up but for a few
-- rule: Calls that a day does not account for are those that wait across midnight.
-- severity: warn
-- help: Nothing to do when the export counts each call on the day of its outcome.
select
    'contact_daily' as table_name,
    line_number,
    'offered' as column_name,
    offered::text as value
from contact_daily
where
    offered + overflowed_in - answered - abandoned - short_abandoned
    <> overflowed_out
    and abs(
        offered + overflowed_in - answered - abandoned - short_abandoned
        - overflowed_out
    ) * 100 <= offered + overflowed_in
