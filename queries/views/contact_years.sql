-- title: Calls by force, queue and calendar year, years held in full
-- grain: one row per force, queue, own_year
-- units: calls; per cent
-- source: contact_daily
-- parameters: none
select
    force,
    queue,
    year(day) as own_year,
    sum(offered) as received_calls,
    sum(answered) as answered_calls,
    sum(abandoned + short_abandoned) as unanswered_calls,
    within_target_pct(sum(answered_within_target), sum(answered)) as within_pct
from contact_daily
group by force, queue, year(day)
having count(*) >= 365
order by force, queue, own_year
