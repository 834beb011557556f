-- title: What needs attention, by rule
-- grain: one row per rule_id, subject
-- units: per cent; seconds
-- source: savings_on_day, contact_monthly, staffing_figures
-- parameters: bch_forces, open_year, contact_to, staffing_to, extracts_to
with

savings as (

    select
        unit as subject,
        outturn_of_plan_pct(
            sum_of_one_kind(forecast_gbp, kind), sum_of_one_kind(planned_gbp, kind)
        ) as outturn_pct,
        share_pct(
            sum_of_one_kind(at_risk_gbp, kind), sum_of_one_kind(planned_gbp, kind)
        ) as at_risk_pct
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and financial_year = $open_year
        and force = any($bch_forces)
    group by unit

),

calls as (

    select
        force as subject,
        queue,
        month = date_trunc('month', $contact_to) as is_latest,
        enough_calls(
            within_target_pct(within_target_calls, answered_calls), answered_calls
        ) as within_pct,
        enough_calls(
            average_wait_seconds(wait_answered_seconds, answered_calls), answered_calls
        ) as wait_seconds
    from contact_monthly
    where
        clock = 'force_acd'
        and force = any($bch_forces)
        and month in (
            date_trunc('month', $contact_to),
            date_trunc('month', $contact_to) - interval 1 year
        )

),

vacancies as (

    select
        unit as subject,
        vacancy_pct(complete_amount(establishment_fte), complete_amount(strength_fte))
            as vacant_pct
    from staffing_figures
    where
        unit_id not in ('SHARED', 'REST', 'WHOLE')
        and worker_type = 'all'
        and as_at = $staffing_to
        and if(len($bch_forces) = 3, force = 'BCH', force = any($bch_forces))
    group by unit

)

select
    'outturn' as rule_id,
    subject,
    outturn_pct as found,
    95 as limit_value
from savings
where outturn_pct < 95
union all
select
    'at_risk' as rule_id,
    subject,
    at_risk_pct as found,
    5 as limit_value
from savings
where at_risk_pct > 5
union all
select
    '999' as rule_id,
    subject,
    within_pct as found,
    90 as limit_value
from calls
where queue = '999' and is_latest and within_pct < 90
union all
select
    '101' as rule_id,
    latest.subject,
    latest.wait_seconds as found,
    1.1 * earlier.wait_seconds as limit_value
from calls as latest
inner join calls as earlier
    on latest.subject = earlier.subject and latest.queue = earlier.queue
where
    latest.queue = '101_secondary'
    and latest.is_latest
    and not earlier.is_latest
    and latest.wait_seconds > 1.1 * earlier.wait_seconds
union all
select
    'vacancy' as rule_id,
    subject,
    vacant_pct as found,
    8 as limit_value
from vacancies
where vacant_pct > 8
order by rule_id asc, found desc
