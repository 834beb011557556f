-- title: Running cost of Public Contact over its strength, last 12 months held
-- grain: one row per area
-- units: pounds; full-time equivalents; months; blank where people are too few
-- source: unit_costs, staffing_figures, forces
-- parameters: bch_forces, first_day, last_day
with

paid as (

    -- running cost pays posts funded from outside too: strength with them
    select
        unit_costs.force,
        unit_costs.month,
        unit_costs.actual_gbp,
        staffing.strength_fte + staffing.externally_funded_fte as strength_fte
    from unit_costs
    inner join staffing_figures as staffing
        on
            unit_costs.unit_id = staffing.unit_id
            and unit_costs.force = staffing.force
            and last_day(unit_costs.month) = staffing.as_at
            and staffing.worker_type = 'all'
    where
        unit_costs.unit_id = 'BCH-PC'
        and unit_costs.cost_kind = 'running'
        and unit_costs.actual_gbp is not null
        and unit_costs.force = any($bch_forces)
        and unit_costs.month between greatest(
            $first_day::date, $last_day::date - interval 12 month + interval 1 day
        ) and $last_day::date

)

select
    case when grouping(paid.force) = 1 then 'all' else paid.force end as area,
    count(distinct paid.month) as months,
    min(paid.month) as first_month,
    max(paid.month) as last_month,
    cast(sum(paid.actual_gbp) as bigint) as actual_gbp,
    complete_amount(paid.strength_fte) / count(distinct paid.month)
        as mean_strength_fte,
    cost_per_post_gbp(sum(paid.actual_gbp), complete_amount(paid.strength_fte))
        as cost_per_post_gbp
from paid
inner join forces on paid.force = forces.force
group by grouping sets ((), (paid.force, forces.display_order))
having count(*) > 0
order by grouping(paid.force) asc, min(forces.display_order) asc
