-- title: Times without offset in the October hour that clocks in the UK showed twice
-- grain: one row per line_number
-- units: moments as text
-- source: received_calls
-- parameters: none
select
    line_number,
    started_at,
    left(started_at, 10)::date as change_day
from received_calls
where
    substr(started_at, 6, 2) = '10'
    and as_instant(started_at) is null
    and as_instant(started_at || 'Z') is not null
    and timezone('Europe/London', try_cast(started_at || 'Z' as timestamptz))
    = try_cast(started_at as timestamp)
order by line_number
