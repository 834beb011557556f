-- title: The as-at date, the latest report known and the next Summit
-- grain: one row per as_at
-- units: days
-- source: extract_reach, decisions, facts
-- parameters: none
with

-- an extract counts as far as most of its forces have sent it: one early file makes
-- nobody late, and one force that falls silent does not stop the clock for the others
joint as (

    select
        extract_name,
        quantile_disc(whole_to, 0.5) as whole_to
    from extract_reach
    where extract_name in ('unit_savings', 'contact_daily', 'staffing')
    group by extract_name

),

-- without any extract the record alone says how far the dashboard goes
extracts as (

    select
        coalesce(
            max(joint.whole_to),
            last_day(max(facts.known_on) - interval 1 month)
        ) as as_at,
        max(facts.known_on) as reported_on
    from facts
    left join joint on true

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

-- known: by the latest source in the log before the next Summit; where none is known
-- to come, by the as-at date
select
    extracts.as_at,
    coalesce(max(decisions.known_on), extracts.reported_on) as known_to,
    max(summits.next_summit_on) as next_summit_on
from extracts
left join summits on extracts.as_at = summits.as_at
left join decisions
    on decisions.known_on <= coalesce(summits.next_summit_on, extracts.as_at)
group by extracts.as_at, extracts.reported_on
order by extracts.as_at
