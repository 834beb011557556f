-- title: Deployable staff of Public Contact, by force
-- grain: one row per force
-- units: full-time equivalents
-- source: staffing_figures
-- parameters: bch_forces, period_last_day
select
    force,
    strength_fte,
    not_deployable_fte,
    deployable_fte
from staffing_figures
where
    unit_id = 'BCH-PC'
    and worker_type = 'all'
    and force = any($bch_forces)
    and as_at = $period_last_day
order by force
