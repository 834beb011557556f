-- title: What one unit does for the public or its customers, in the period
-- grain: one row per measure, force
-- units: cases, calls; per cent
-- source: unit_service_months
-- parameters: bch_forces, period_first_day, period_last_day, unit_id
select
    measure,
    force,
    direction,
    complete_sum(part) as part,
    sum(whole)::bigint as whole,
    share_pct(complete_sum(part), sum(whole)) as reached_pct,
    max(target_pct) as target_pct
from unit_service_months
where
    unit_id = $unit_id
    and force = any($bch_forces)
    and month between $period_first_day and $period_last_day
group by measure, force, direction
order by measure, force
