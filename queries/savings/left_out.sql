-- title: Savings that no headline figure counts, in the year of the period
-- grain: one row per saving_id
-- units: pounds
-- source: savings_latest
-- parameters: bch_forces, period_year
select
    left_out_as,
    saving_id,
    unit,
    title,
    coalesce(
        max(benefit_status) filter (where financial_year = $period_year),
        arg_min(benefit_status, financial_year)
    ) as benefit_status,
    min(financial_year) as first_year,
    max(financial_year) as last_year,
    sum(planned_gbp) filter (where financial_year = $period_year)::bigint
        as planned_gbp,
    sum(forecast_gbp) filter (where financial_year = $period_year)::bigint
        as forecast_gbp,
    sum(delivered_gbp) filter (where financial_year = $period_year)::bigint
        as delivered_gbp
from savings_latest
where
    not in_headline
    and force = any($bch_forces)
group by left_out_as, saving_id, unit, title
order by left_out_as, saving_id
