-- title: Strategic Alliance Summits on record
-- grain: one row per meeting_on
-- units: days
-- source: decisions
-- parameters: none
select distinct meeting_on
from decisions
where body = 'Strategic Alliance Summit' and meeting_precision = 'day'
order by meeting_on
