-- title: Shared units with their host force and the rates that they are funded by
-- grain: one row per unit_id
-- units: full-time equivalents; per cent
-- source: staffing_figures, shared_units, apportionment_rates
-- parameters: worker_type, period_last_day, bch_forces
select
    units.unit_id,
    units.unit,
    units.host_force,
    figures.withheld_because is not null as is_withheld,
    figures.withheld_because,
    figures.establishment_fte as posts_fte,
    max(rates.rate_pct) filter (where rates.force = 'Bedfordshire')
        as bedfordshire_rate_pct,
    max(rates.rate_pct) filter (where rates.force = 'Cambridgeshire')
        as cambridgeshire_rate_pct,
    max(rates.rate_pct) filter (where rates.force = 'Hertfordshire')
        as hertfordshire_rate_pct,
    max(rates.basis) as basis
from staffing_figures as figures
inner join shared_units as units on figures.unit_id = units.unit_id
left join apportionment_rates as rates
    on
        units.unit_id = rates.unit_id
        and rates.applies_to = 'cost'
        and figures.as_at >= rates.valid_from
        and figures.as_at <= coalesce(rates.valid_to, date '2999-12-31')
where
    figures.force = 'BCH'
    and figures.worker_type = $worker_type
    and figures.as_at = $period_last_day
    and len($bch_forces) > 0
group by
    units.unit_id,
    units.unit,
    units.host_force,
    figures.withheld_because,
    figures.establishment_fte
order by units.unit, units.unit_id
