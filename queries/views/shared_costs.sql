-- title: Running cost of the units by month and force, with the agreed share of cost
-- grain: one row per unit_id, month, force
-- units: pounds; per cent
-- source: unit_costs, apportionment_rates, collaborations, forces
-- parameters: none
with

priced as (

    -- the share of a month is the one that is valid on its first day
    select
        unit_costs.unit_id,
        unit_costs.month,
        unit_costs.force,
        unit_costs.pre_collaboration_baseline_gbp as baseline_gbp,
        unit_costs.actual_gbp,
        apportionment_rates.basis,
        apportionment_rates.rate_pct
    from unit_costs
    left join apportionment_rates
        on
            unit_costs.unit_id = apportionment_rates.unit_id
            and unit_costs.force = apportionment_rates.force
            and apportionment_rates.applies_to = 'cost'
            and unit_costs.month >= apportionment_rates.valid_from
            and unit_costs.month
            <= coalesce(apportionment_rates.valid_to, date '2999-12-31')
    where unit_costs.cost_kind = 'running'

),

together as (

    -- complete: every force has a baseline and an actual amount
    select
        unit_id,
        month,
        sum(actual_gbp)::bigint as joint_actual_gbp,
        string_agg(coalesce(rate_pct::text, '-'), ' ' order by force) as rates,
        count(case when baseline_gbp is not null then actual_gbp end)
        = (select count_if(forces.in_bch) from forces) as is_complete
    from priced
    group by unit_id, month

)

select
    priced.unit_id,
    coalesce(collaborations.short_name, priced.unit_id) as unit,
    priced.month,
    priced.force,
    forces.display_order,
    priced.baseline_gbp,
    priced.actual_gbp,
    priced.basis,
    priced.rate_pct,
    together.rates,
    together.joint_actual_gbp,
    together.is_complete
from priced
inner join together
    on
        priced.unit_id = together.unit_id
        and priced.month = together.month
inner join forces on priced.force = forces.force
left join collaborations on priced.unit_id = collaborations.unit_id
order by priced.unit_id, priced.month, forces.display_order
