-- title: The as-at date, the latest report known and the next Summit
-- grain: one row per as_at
-- units: days
-- source: unit_savings, decisions
-- parameters: none
with

extracts as (

    select max(as_at) as as_at from unit_savings

),

summits as (

    select
        extracts.as_at,
        min(decisions.meeting_on) as next_summit_on
    from extracts
    inner join decisions
        on
            decisions.body = 'Strategic Alliance Summit'
            and extracts.as_at < decisions.meeting_on
    group by extracts.as_at

)

-- known: by the latest source in the log before the next Summit
select
    extracts.as_at,
    max(decisions.known_on) as known_to,
    max(summits.next_summit_on) as next_summit_on
from extracts
left join summits on extracts.as_at = summits.as_at
inner join decisions
    on decisions.known_on <= coalesce(summits.next_summit_on, decisions.known_on)
group by extracts.as_at
order by extracts.as_at
