-- title: Savings of the headline and their one-off cost by unit and year, to appraise
-- grain: one row per unit_id, financial_year
-- units: pounds
-- source: savings_latest
-- parameters: bch_forces
select
    unit_id,
    unit,
    financial_year,
    sum_of_one_kind(planned_gbp, kind) as planned_gbp,
    sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
    sum_of_one_kind(implementation_cost_gbp, kind) as implementation_cost_gbp,
    string_agg(distinct price_base, ', ' order by price_base) as price_base
from savings_latest
where
    in_headline
    and force = any($bch_forces)
group by unit_id, unit, financial_year
order by unit_id, financial_year
