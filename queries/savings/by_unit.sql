-- title: Savings of the headline by unit, in the year of the period
-- grain: one row per unit_id
-- units: pounds; per cent
-- source: savings_latest
-- parameters: bch_forces, period_year
with

of_savings as (

    select
        unit_id,
        unit,
        unit_name,
        saving_id,
        financial_year,
        max(variance_reason) as variance_reason,
        max(at_risk_reason) as at_risk_reason,
        sum(planned_gbp) as planned_gbp,
        sum(planned_to_date_gbp) as planned_to_date_gbp,
        sum(forecast_gbp) as forecast_gbp,
        sum(delivered_gbp) as delivered_gbp,
        sum(assured_gbp) as assured_gbp,
        sum(at_risk_gbp) as at_risk_gbp,
        sum(implementation_cost_gbp) as implementation_cost_gbp
    from savings_latest
    where
        in_headline
        and force = any($bch_forces)
        and financial_year <= $period_year
    group by unit_id, unit, unit_name, saving_id, financial_year

),

of_units as (

    select
        unit_id,
        unit,
        unit_name,
        sum(planned_gbp) filter (where financial_year = $period_year)
            as planned_gbp,
        sum(planned_to_date_gbp) filter (where financial_year = $period_year)
            as planned_to_date_gbp,
        sum(forecast_gbp) filter (where financial_year = $period_year)
            as forecast_gbp,
        sum(delivered_gbp) filter (where financial_year = $period_year)
            as delivered_gbp,
        sum(assured_gbp) filter (where financial_year = $period_year)
            as assured_gbp,
        sum(at_risk_gbp) filter (where financial_year = $period_year)
            as at_risk_gbp,
        sum(implementation_cost_gbp) filter (where financial_year = $period_year)
            as implementation_cost_gbp,
        arg_max(variance_reason, abs(forecast_gbp - planned_gbp)) filter (
            where financial_year = $period_year and variance_reason is not null
        ) as variance_reason,
        string_agg(distinct at_risk_reason, '; ' order by at_risk_reason) filter (
            where financial_year = $period_year and at_risk_gbp > 0
        ) as at_risk_reason,
        min(financial_year) filter (where planned_gbp > 0) as since_year,
        sum(planned_to_date_gbp) as planned_since_start_gbp,
        sum(delivered_gbp) as delivered_since_start_gbp,
        sum(assured_gbp) as assured_since_start_gbp
    from of_savings
    group by unit_id, unit, unit_name

)

select
    unit_id,
    unit,
    unit_name,
    planned_to_date_gbp::bigint as planned_to_date_gbp,
    delivered_gbp::bigint as delivered_gbp,
    (delivered_gbp - planned_to_date_gbp)::bigint as over_plan_to_date_gbp,
    delivered_of_plan_pct(delivered_gbp, planned_to_date_gbp)
        as delivered_of_plan_pct,
    assured_gbp::bigint as assured_gbp,
    planned_gbp::bigint as planned_gbp,
    forecast_gbp::bigint as forecast_gbp,
    (forecast_gbp - planned_gbp)::bigint as over_plan_gbp,
    outturn_of_plan_pct(forecast_gbp, planned_gbp) as outturn_of_plan_pct,
    variance_reason,
    at_risk_gbp::bigint as at_risk_gbp,
    at_risk_reason,
    implementation_cost_gbp::bigint as implementation_cost_gbp,
    since_year,
    planned_since_start_gbp::bigint as planned_since_start_gbp,
    delivered_since_start_gbp::bigint as delivered_since_start_gbp,
    assured_since_start_gbp::bigint as assured_since_start_gbp
from of_units
where planned_gbp > 0 or forecast_gbp > 0
order by planned_gbp desc, unit asc
