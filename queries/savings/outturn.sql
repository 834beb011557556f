-- title: Savings of the headline from a year on: plan, outturn, risk, confidence
-- grain: one row per saving_id, financial_year, variance_reason, confidence, at_risk_reason
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, from_year, unit_id, extracts_to
select
    unit_id,
    unit,
    saving_id,
    max(title) as title,
    financial_year,
    variance_reason,
    confidence,
    at_risk_reason,
    sum_of_one_kind(planned_gbp, kind) as planned_gbp,
    sum_of_one_kind(planned_to_date_gbp, kind) as planned_to_date_gbp,
    sum_of_one_kind(coalesce(delivered_gbp, 0), kind) as delivered_gbp,
    sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
    sum_of_one_kind(at_risk_gbp, kind) as at_risk_gbp
from savings_on_day
where
    $extracts_to between seen_from and seen_to
    and in_headline
    and force = any($bch_forces)
    and financial_year >= $from_year
    and $unit_id in ('all', unit_id)
group by
    unit_id,
    unit,
    saving_id,
    financial_year,
    variance_reason,
    confidence,
    at_risk_reason
order by
    financial_year, unit, saving_id, variance_reason, confidence, at_risk_reason
