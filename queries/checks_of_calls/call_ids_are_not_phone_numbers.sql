-- title: Numbers of callers
-- rule: A call has an id of its own, not the number of the caller.
-- severity: warn
-- help: Replace the numbers by ids before sending the file: a caller's number is personal data.
select
    'calls' as table_name,
    min(line_number) as line_number,
    'call_id' as column_name,
    'like a phone number: ' || count(*) as value
from calls
where regexp_full_match(call_id, '([+]44|0044|0)[1-9][0-9]{8,9}')
having count(*) > 0
