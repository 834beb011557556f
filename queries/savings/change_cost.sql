-- title: What the change cost, what was granted and what was delivered, so far
-- grain: one row per unit_id
-- units: pounds; months
-- source: unit_costs, savings_on_day, collaborations
-- parameters: bch_forces, period_last_day, period_year, extracts_to
with

of_kinds as (

    select
        unit_id,
        cost_kind,
        sum_of_one_kind(actual_gbp, cost_kind) as actual_gbp,
        count(*) filter (where actual_gbp is null and cost_kind <> 'running')
            as missing_months
    from unit_costs
    where
        force = any($bch_forces)
        and month <= $period_last_day
    group by unit_id, cost_kind

),

spent as (

    -- a kind is one row of a unit: nothing is added here but months
    select
        unit_id,
        max(actual_gbp) filter (where cost_kind = 'programme') as programme_cost_gbp,
        max(actual_gbp) filter (where cost_kind = 'capital') as capital_gbp,
        max(actual_gbp) filter (where cost_kind = 'external_grant')
            as external_grants_gbp,
        sum(missing_months) as missing_months
    from of_kinds
    group by unit_id

),

saved as (

    select
        unit_id,
        min(financial_year) filter (where planned_gbp <> 0) as since_year,
        sum_of_one_kind(delivered_gbp, kind) as delivered_gbp,
        sum_of_one_kind(assured_gbp, kind) as assured_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and force = any($bch_forces)
        and financial_year <= $period_year
    group by unit_id

)

select
    collaborations.unit_id,
    collaborations.short_name as unit,
    spent.programme_cost_gbp,
    spent.capital_gbp,
    spent.external_grants_gbp,
    saved.delivered_gbp,
    saved.assured_gbp,
    saved.since_year,
    coalesce(spent.missing_months, 0)::bigint as missing_months
from collaborations
left join spent on collaborations.unit_id = spent.unit_id
left join saved on collaborations.unit_id = saved.unit_id
where
    spent.unit_id is not null
    or saved.unit_id is not null
order by collaborations.short_name
