-- title: Offset of the times
-- rule: A time with an offset has that of UTC or of clocks in the UK on that day.
-- severity: warn
-- help: The moment is taken as it is written; if it is UK time, export it with the offset of that day.
select
    'calls' as table_name,
    line_number,
    'started_at' as column_name,
    started_at as value
from calls_csv
where
    regexp_matches(started_at, '[+-][0-9]{2}:[0-9]{2}$')
    and right(started_at, 5) <> '00:00'
    and timezone('Europe/London', try_cast(started_at as timestamptz))
    <> try_cast(left(started_at, -6) as timestamp)
