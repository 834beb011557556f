-- title: Savings that no headline figure counts, in the year of the period
-- grain: one row per left_out_as, saving_id
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, period_year, extracts_to
select
    left_out_as,
    saving_id,
    unit,
    max(title) as title,
    coalesce(
        max(benefit_status) filter (where financial_year = $period_year),
        arg_min(benefit_status, financial_year)
    ) as benefit_status,
    min(financial_year) as first_year,
    max(financial_year) as last_year,
    sum_of_one_kind(
        case when financial_year = $period_year then planned_gbp end, kind
    ) as planned_gbp,
    sum_of_one_kind(
        case when financial_year = $period_year then forecast_gbp end, kind
    ) as forecast_gbp,
    sum_of_one_kind(
        case when financial_year = $period_year then delivered_gbp end, kind
    ) as delivered_gbp
from savings_on_day
where
    $extracts_to between seen_from and seen_to
    and not in_headline
    and force = any($bch_forces)
group by left_out_as, saving_id, unit
order by left_out_as, saving_id
