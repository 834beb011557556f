-- title: Running cost of shared units to be split, and the figures to split it by
-- grain: one row per unit_id, shares_from, force
-- units: pounds; per cent; full-time equivalents; persons; calls or cases
-- source: shared_costs, key_figures
-- parameters: period_first_day, period_last_day, unit_id
with

costs as (

    select *
    from shared_costs
    where
        is_complete
        and month between $period_first_day and $period_last_day
        and $unit_id in ('all', unit_id)

),

-- the last figures before the period, or the first after it
dated as (

    select
        *,
        case
            when as_at <= $period_first_day then $period_first_day - as_at
            else 1000000 + (as_at - $period_first_day)
        end as days_away
    from key_figures
    where unit_id = 'all'

),

of_forces as (

    select
        force,
        arg_min(weight, days_away) filter (where split_by = 'funding')::bigint
            as funding_gbp,
        arg_min(as_at, days_away) filter (where split_by = 'funding') as funding_from,
        arg_min(weight, days_away) filter (where split_by = 'officers') as officers_fte,
        arg_min(as_at, days_away) filter (where split_by = 'officers') as officers_on,
        arg_min(weight, days_away) filter (where split_by = 'population')::bigint
            as residents,
        arg_min(as_at, days_away) filter (where split_by = 'population') as residents_on
    from dated
    group by force

),

-- work of a unit counts when every force counted it in each month of its cost
used as (

    select
        costs.unit_id,
        costs.force,
        max(key_figures.counted) as work_counted,
        sum(key_figures.weight)::bigint as work_done,
        bool_and(count(*) = count(key_figures.weight))
            over (partition by costs.unit_id) as is_whole
    from costs
    left join key_figures
        on
            key_figures.split_by = 'usage'
            and costs.unit_id = key_figures.unit_id
            and costs.force = key_figures.force
            and costs.month = key_figures.as_at
    group by costs.unit_id, costs.force

)

select
    costs.unit_id,
    costs.unit,
    min(costs.month) as shares_from,
    costs.force,
    count(*) as months,
    sum(costs.baseline_gbp)::bigint as baseline_gbp,
    sum(costs.joint_actual_gbp)::bigint as joint_actual_gbp,
    costs.basis,
    costs.rate_pct,
    any_value(of_forces.funding_gbp) as funding_gbp,
    any_value(of_forces.funding_from) as funding_from,
    any_value(of_forces.officers_fte) as officers_fte,
    any_value(of_forces.officers_on) as officers_on,
    any_value(of_forces.residents) as residents,
    any_value(of_forces.residents_on) as residents_on,
    any_value(used.work_counted) filter (where used.is_whole) as work_counted,
    any_value(used.work_done) filter (where used.is_whole) as work_done
from costs
left join of_forces on costs.force = of_forces.force
left join used on costs.unit_id = used.unit_id and costs.force = used.force
-- months of a unit with the same agreed shares stand together
group by
    costs.unit_id,
    costs.unit,
    costs.force,
    costs.display_order,
    costs.rates,
    costs.basis,
    costs.rate_pct
order by costs.unit, shares_from, costs.display_order
