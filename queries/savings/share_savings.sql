-- title: Savings of units with the agreed shares of saving and of cost
-- grain: one row per unit_id, force
-- units: pounds; per cent
-- source: savings_on_day, apportionment_rates, forces
-- parameters: period_first_day, period_year, unit_id, extracts_to
with

together as (

    select
        unit_id,
        unit,
        sum_of_one_kind(delivered_gbp, kind) as joint_delivered_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and financial_year = $period_year
        and delivered_gbp is not null
        and $unit_id in ('all', unit_id)
    group by unit_id, unit

),

-- the shares that are valid when the period starts
shares as (

    select
        unit_id,
        force,
        max(rate_pct) filter (where applies_to = 'saving') as saving_rate_pct,
        max(basis) filter (where applies_to = 'saving') as saving_basis,
        max(rate_pct) filter (where applies_to = 'cost') as cost_rate_pct,
        max(basis) filter (where applies_to = 'cost') as cost_basis
    from apportionment_rates
    where
        valid_from <= $period_first_day
        and coalesce(valid_to, date '2999-12-31') >= $period_first_day
    group by unit_id, force

)

select
    together.unit_id,
    together.unit,
    forces.force,
    $period_first_day::date as shares_from,
    together.joint_delivered_gbp,
    shares.saving_rate_pct,
    shares.saving_basis,
    shares.cost_rate_pct,
    shares.cost_basis
from together
inner join forces on forces.in_bch
left join shares
    on
        together.unit_id = shares.unit_id
        and forces.force = shares.force
order by together.unit, forces.display_order
