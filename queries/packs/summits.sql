-- title: Strategic Alliance Summits on record before a meeting
-- grain: one row per meeting_on
-- units: days
-- source: decisions
-- parameters: known_to, next_summit_on
select distinct meeting_on
from decisions
where
    body = 'Strategic Alliance Summit'
    and meeting_precision = 'day'
    and known_on <= $known_to
    and meeting_on < $next_summit_on
order by meeting_on
