-- title: Cost of one unit by year and kind: baseline, budget, actual
-- grain: one row per financial_year, cost_kind
-- units: pounds
-- source: unit_costs
-- parameters: as_at, bch_forces, unit_id
with

dated as (

    select
        *,
        year(month) - case when month(month) < 4 then 1 else 0 end as started
    from unit_costs
    where
        unit_id = $unit_id
        and force = any($bch_forces)
        and month <= $as_at

)

select
    started || '/' || right((started + 1)::varchar, 2) as financial_year,
    cost_kind,
    count(distinct month) as months,
    sum(pre_collaboration_baseline_gbp)::bigint as pre_collaboration_baseline_gbp,
    sum(budget_gbp)::bigint as budget_gbp,
    sum(actual_gbp)::bigint as actual_gbp
from dated
group by started, cost_kind
order by started, cost_kind
