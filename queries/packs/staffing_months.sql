-- title: Vacancy and sickness of all shared units by force, to a meeting's month-end
-- grain: one row per force, month_end
-- units: per cent
-- source: staffing_figures
-- parameters: as_at, bch_forces
select
    force,
    as_at as month_end,
    round(vacancy_pct(establishment_fte, strength_fte), 1) as vacancy_pct,
    round(sickness_pct(sickness_days, available_days), 1) as sickness_pct
from staffing_figures
where
    unit_id = 'SHARED'
    and worker_type = 'all'
    and force = any($bch_forces)
    and as_at <= $as_at
    and not is_withheld
order by force, month_end
