-- title: Savings of one unit that count towards its plan, by year
-- grain: one row per financial_year
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, open_year, unit_id, extracts_to
select
    financial_year,
    sum_of_one_kind(planned_gbp, kind) as planned_gbp,
    sum_of_one_kind(
        case when financial_year >= $open_year then forecast_gbp end, kind
    ) as forecast_gbp,
    sum_of_one_kind(
        case when financial_year <= $open_year then delivered_gbp end, kind
    ) as delivered_gbp,
    sum_of_one_kind(at_risk_gbp, kind) as at_risk_gbp
from savings_on_day
where
    $extracts_to between seen_from and seen_to
    and in_headline
    and unit_id = $unit_id
    and force = any($bch_forces)
group by financial_year
order by financial_year
