-- title: Savings of the headline and one-off cost by unit and year, to appraise
-- grain: one row per unit_id, financial_year
-- units: pounds
-- source: savings_on_day, unit_costs, collaborations
-- parameters: bch_forces, extracts_to
with

saved as (

    select
        unit_id,
        financial_year,
        sum_of_one_kind(planned_gbp, kind) as planned_gbp,
        sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
        sum_of_one_kind(implementation_cost_gbp, kind) as implementation_cost_gbp,
        string_agg(distinct price_base, ', ' order by price_base) as price_base
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and force = any($bch_forces)
    group by unit_id, financial_year

),

months as (

    -- actual to date, and the forecast outturn of the months after it
    select
        unit_id,
        cost_kind,
        year(month) - case when month(month) < 4 then 1 else 0 end as started,
        coalesce(actual_gbp, outturn_forecast_gbp) as amount_gbp
    from unit_costs
    where
        cost_kind in ('programme', 'capital', 'external_grant')
        and force = any($bch_forces)

),

spent as (

    select
        unit_id,
        started || '/' || right((started + 1)::varchar, 2) as financial_year,
        sum_of_one_kind(
            case when cost_kind = 'programme' then amount_gbp end, cost_kind
        ) as programme_cost_gbp,
        sum_of_one_kind(
            case when cost_kind = 'capital' then amount_gbp end, cost_kind
        ) as capital_gbp,
        sum_of_one_kind(
            case when cost_kind = 'external_grant' then amount_gbp end, cost_kind
        ) as external_grants_gbp
    from months
    group by unit_id, started

)

select
    collaborations.unit_id,
    collaborations.short_name as unit,
    coalesce(saved.financial_year, spent.financial_year) as financial_year,
    saved.planned_gbp,
    saved.forecast_gbp,
    saved.implementation_cost_gbp,
    spent.programme_cost_gbp,
    spent.capital_gbp,
    spent.external_grants_gbp,
    saved.price_base
from saved
full join spent
    on
        saved.unit_id = spent.unit_id
        and saved.financial_year = spent.financial_year
inner join collaborations
    on collaborations.unit_id = coalesce(saved.unit_id, spent.unit_id)
order by collaborations.unit_id, financial_year
