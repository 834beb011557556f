-- title: Agreed shares over time, each with the one before it and a year's running cost
-- grain: one row per unit_id, applies_to, valid_from, force
-- units: per cent; pounds a year
-- source: apportionment_rates, shared_costs, collaborations, forces
-- parameters: period_last_day, unit_id
with

a_year as (

    select
        unit_id,
        count(distinct month) as year_months,
        sum(actual_gbp)::bigint as year_cost_gbp
    from shared_costs
    where
        is_complete
        and month > $period_last_day - interval 12 month
        and month <= $period_last_day
    group by unit_id

)

select
    rates.unit_id,
    coalesce(collaborations.short_name, rates.unit_id) as unit,
    rates.applies_to,
    rates.valid_from,
    rates.valid_to,
    rates.basis,
    rates.force,
    rates.rate_pct,
    lag(rates.rate_pct) over periods as rate_before_pct,
    a_year.year_months,
    a_year.year_cost_gbp
from apportionment_rates as rates
inner join forces on rates.force = forces.force
left join collaborations on rates.unit_id = collaborations.unit_id
left join a_year on rates.unit_id = a_year.unit_id
where $unit_id in ('all', rates.unit_id)
window
    periods as (
        partition by rates.unit_id, rates.applies_to, rates.force
        order by rates.valid_from
    )
order by unit, rates.applies_to, rates.valid_from, forces.display_order
