-- title: Savings of one kind on the ladder: where each stands, and stood one submission before
-- grain: one row per saving_id, force, financial_year
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, from_year, kind, to_year, unit_id, extracts_to
select
    unit_id,
    unit,
    saving_id,
    title,
    force,
    financial_year,
    benefit_status,
    status_before,
    planned_gbp,
    forecast_gbp,
    forecast_before_gbp,
    delivered_gbp,
    delivered_before_gbp,
    at_risk_gbp,
    evidence_ref,
    assured_by_role,
    assured_on,
    before_on,
    as_at
from savings_on_day
where
    $extracts_to between seen_from and seen_to
    and kind = $kind
    and not is_double_in_kind
    and force = any($bch_forces)
    and financial_year between $from_year and $to_year
    and $unit_id in ('all', unit_id)
order by unit, saving_id, financial_year, force
