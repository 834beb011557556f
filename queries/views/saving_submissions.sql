-- title: Savings as submitted, each with its kind and what was submitted before
-- grain: one row per saving_id, force, financial_year, as_at
-- units: pounds
-- source: unit_savings
-- parameters: none
select
    saving_id,
    force,
    financial_year,
    as_at,
    unit_id,
    title,
    owner_role,
    overlaps_saving_id,
    benefit_type,
    recurrence,
    amount_basis,
    gross_or_net,
    price_base,
    baseline_gbp,
    baseline_year,
    benefit_status,
    planned_gbp,
    planned_to_date_gbp,
    forecast_gbp,
    delivered_gbp,
    at_risk_gbp,
    at_risk_reason,
    variance_reason,
    confidence,
    implementation_cost_gbp,
    evidence_ref,
    assured_by_role,
    assured_on,
    data_status,
    -- amounts of different kinds are never added: see sum_of_one_kind
    benefit_type || ', ' || recurrence || ', ' || amount_basis || ', '
    || gross_or_net as kind,
    bool_or(benefit_status not in ('pipeline', 'outline_case', 'withdrawn'))
        over (partition by saving_id, force) as was_approved,
    -- a submission holds only years that are open or changed: latest is per key
    row_number() over newest_first as place,
    as_at = max(as_at) over (partition by force) as is_sent_again,
    lead(as_at) over newest_first as sent_before_on,
    lead(benefit_status) over newest_first as sent_status,
    lead(forecast_gbp) over newest_first as sent_forecast_gbp,
    lead(delivered_gbp) over newest_first as sent_delivered_gbp
from unit_savings
window
    newest_first as (
        partition by saving_id, force, financial_year
        order by as_at desc
    )
order by financial_year, unit_id, saving_id, force, as_at
