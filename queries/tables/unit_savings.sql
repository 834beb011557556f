-- title: Savings of the shared units by force, year and submission
-- grain: one row per saving_id, force, financial_year, as_at
-- units: pounds
-- source: extracts of the three forces; those shipped are illustrative
-- parameters: none
select
    line_number,
    saving_id,
    force,
    as_financial_year(financial_year) as financial_year,
    as_date(as_at) as as_at,
    unit_id,
    title,
    owner_role,
    overlaps_saving_id,
    benefit_type,
    recurrence,
    amount_basis,
    gross_or_net,
    price_base,
    as_pounds(baseline_gbp) as baseline_gbp,
    as_financial_year(baseline_year) as baseline_year,
    benefit_status,
    as_pounds(planned_gbp) as planned_gbp,
    as_pounds(planned_to_date_gbp) as planned_to_date_gbp,
    as_pounds(forecast_gbp) as forecast_gbp,
    as_pounds(delivered_gbp) as delivered_gbp,
    as_pounds(at_risk_gbp) as at_risk_gbp,
    at_risk_reason,
    variance_reason,
    confidence,
    as_pounds(implementation_cost_gbp) as implementation_cost_gbp,
    evidence_ref,
    assured_by_role,
    as_date(assured_on) as assured_on,
    data_status
from unit_savings_csv
order by as_at, saving_id, financial_year, force
