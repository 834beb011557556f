-- title: Savings as submitted by a meeting's month-end, and one submission before
-- grain: one row per saving_id, force, financial_year
-- units: pounds
-- source: saving_submissions, collaborations
-- parameters: as_at, bch_forces
select
    submitted.saving_id,
    submitted.force,
    submitted.financial_year,
    submitted.as_at,
    submitted.unit_id,
    coalesce(collaborations.short_name, submitted.unit_id) as unit,
    submitted.title,
    submitted.kind,
    submitted.benefit_status,
    submitted.planned_gbp,
    submitted.forecast_gbp,
    submitted.delivered_gbp,
    submitted.at_risk_gbp,
    submitted.variance_reason,
    submitted.sent_before_on as before_on,
    submitted.sent_status as status_before,
    submitted.sent_forecast_gbp as forecast_before_gbp,
    submitted.sent_delivered_gbp as delivered_before_gbp
from saving_submissions as submitted
left join collaborations on submitted.unit_id = collaborations.unit_id
where
    submitted.place = 1
    and $as_at between submitted.seen_from and submitted.seen_to
    and submitted.force = any($bch_forces)
order by submitted.saving_id, submitted.financial_year, submitted.force
