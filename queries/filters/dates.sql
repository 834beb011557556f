-- title: The as-at date, the latest report known and the next Summit
-- grain: one row per as_at
-- units: days
-- source: unit_savings, decisions
-- parameters: none
with

extracts as (

    select max(as_at) as as_at from unit_savings

)

select
    extracts.as_at,
    max(decisions.known_on) as known_to,
    min(decisions.meeting_on) filter (
        where
        decisions.body = 'Strategic Alliance Summit'
        and decisions.meeting_on > extracts.as_at
    ) as next_summit_on
from extracts
cross join decisions
group by extracts.as_at
order by extracts.as_at
