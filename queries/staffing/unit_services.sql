-- title: What each shared unit does for the public or its customers, in the period
-- grain: one row per unit_id, measure
-- units: per cent
-- source: unit_service_months
-- parameters: bch_forces, period_first_day, period_last_day
select
    unit_id,
    measure,
    share_pct(complete_sum(part), sum(whole)) as reached_pct,
    max(target_pct) as target_pct
from unit_service_months
where
    force = any($bch_forces)
    and month between $period_first_day and $period_last_day
group by unit_id, measure
order by unit_id, measure
