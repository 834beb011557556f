-- title: Deployable staff of Public Contact, by force
-- grain: one row per force
-- units: full-time equivalents
-- source: staffing_posts
-- parameters: bch_forces, period_last_day
select
    force,
    withhold_small(sum(strength_fte), sum(headcount)) as strength_fte,
    withhold_small(sum(not_deployable_fte), sum(headcount)) as not_deployable_fte,
    withhold_small(sum(deployable_fte), sum(headcount)) as deployable_fte
from staffing_posts
where
    unit_id = 'BCH-PC'
    and not sensitive_unit
    and force = any($bch_forces)
    and as_at = $period_last_day
group by force
order by force
