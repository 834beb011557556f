-- title: Savings as submitted by a meeting's month-end, and one submission before
-- grain: one row per saving_id, force, financial_year
-- units: pounds
-- source: saving_submissions, collaborations
-- parameters: as_at, bch_forces
with

submitted as (

    select
        saving_id,
        force,
        financial_year,
        as_at,
        unit_id,
        title,
        kind,
        benefit_status,
        planned_gbp,
        forecast_gbp,
        delivered_gbp,
        at_risk_gbp,
        variance_reason,
        row_number() over newest_first as place,
        lead(as_at) over newest_first as before_on,
        lead(benefit_status) over newest_first as status_before,
        lead(forecast_gbp) over newest_first as forecast_before_gbp,
        lead(delivered_gbp) over newest_first as delivered_before_gbp
    from saving_submissions
    where as_at <= $as_at
    window
        newest_first as (
            partition by saving_id, force, financial_year
            order by as_at desc
        )

)

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
    submitted.before_on,
    submitted.status_before,
    submitted.forecast_before_gbp,
    submitted.delivered_before_gbp
from submitted
left join collaborations on submitted.unit_id = collaborations.unit_id
where submitted.place = 1 and submitted.force = any($bch_forces)
order by submitted.saving_id, submitted.financial_year, submitted.force
