-- title: Savings of one unit that count towards its plan, by year
-- grain: one row per financial_year
-- units: pounds
-- source: savings_latest
-- parameters: bch_forces, open_year, unit_id
select
    financial_year,
    sum(planned_gbp)::bigint as planned_gbp,
    case when financial_year >= $open_year then sum(forecast_gbp)::bigint end
        as forecast_gbp,
    case when financial_year <= $open_year then sum(delivered_gbp)::bigint end
        as delivered_gbp,
    sum(at_risk_gbp)::bigint as at_risk_gbp
from savings_latest
where
    in_headline
    and unit_id = $unit_id
    and force = any($bch_forces)
group by financial_year
order by financial_year
