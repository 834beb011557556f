-- title: Savings of the headline by unit, in the year of the period
-- grain: one row per unit_id
-- units: pounds; per cent
-- source: savings_on_day
-- parameters: bch_forces, period_year, extracts_to
with

of_savings as (

    select
        unit_id,
        unit,
        unit_name,
        kind,
        financial_year,
        max(variance_reason) as variance_reason,
        max(at_risk_reason) as at_risk_reason,
        sum_of_one_kind(planned_gbp, kind) as planned_gbp,
        sum_of_one_kind(planned_to_date_gbp, kind) as planned_to_date_gbp,
        sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
        sum_of_one_kind(delivered_gbp, kind) as delivered_gbp,
        sum_of_one_kind(assured_gbp, kind) as assured_gbp,
        sum_of_one_kind(at_risk_gbp, kind) as at_risk_gbp,
        sum_of_one_kind(implementation_cost_gbp, kind) as implementation_cost_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and force = any($bch_forces)
        and financial_year <= $period_year
    group by unit_id, unit, unit_name, kind, saving_id, financial_year

),

in_the_year as (

    select
        unit_id,
        unit,
        unit_name,
        sum_of_one_kind(planned_gbp, kind) as planned_gbp,
        sum_of_one_kind(planned_to_date_gbp, kind) as planned_to_date_gbp,
        sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
        sum_of_one_kind(delivered_gbp, kind) as delivered_gbp,
        sum_of_one_kind(assured_gbp, kind) as assured_gbp,
        sum_of_one_kind(at_risk_gbp, kind) as at_risk_gbp,
        sum_of_one_kind(implementation_cost_gbp, kind) as implementation_cost_gbp,
        arg_max(variance_reason, abs(forecast_gbp - planned_gbp)) filter (
            where variance_reason is not null
        ) as variance_reason,
        string_agg(distinct at_risk_reason, '; ' order by at_risk_reason) filter (
            where at_risk_gbp > 0
        ) as at_risk_reason
    from of_savings
    where financial_year = $period_year
    group by unit_id, unit, unit_name

),

since_start as (

    select
        unit_id,
        min(financial_year) filter (where planned_gbp <> 0) as since_year,
        sum_of_one_kind(planned_to_date_gbp, kind) as planned_since_start_gbp,
        sum_of_one_kind(delivered_gbp, kind) as delivered_since_start_gbp,
        sum_of_one_kind(assured_gbp, kind) as assured_since_start_gbp
    from of_savings
    group by unit_id

)

select
    of_year.unit_id,
    of_year.unit,
    of_year.unit_name,
    of_year.planned_to_date_gbp,
    of_year.delivered_gbp,
    of_year.delivered_gbp - nullif(of_year.planned_to_date_gbp, 0)
        as over_plan_to_date_gbp,
    delivered_of_plan_pct(of_year.delivered_gbp, of_year.planned_to_date_gbp)
        as delivered_of_plan_pct,
    of_year.assured_gbp,
    of_year.planned_gbp,
    of_year.forecast_gbp,
    of_year.forecast_gbp - nullif(of_year.planned_gbp, 0) as over_plan_gbp,
    outturn_of_plan_pct(of_year.forecast_gbp, of_year.planned_gbp)
        as outturn_of_plan_pct,
    of_year.variance_reason,
    of_year.at_risk_gbp,
    of_year.at_risk_reason,
    of_year.implementation_cost_gbp,
    since_start.since_year,
    since_start.planned_since_start_gbp,
    since_start.delivered_since_start_gbp,
    since_start.assured_since_start_gbp
from in_the_year as of_year
inner join since_start on of_year.unit_id = since_start.unit_id
where
    of_year.planned_gbp <> 0
    or of_year.forecast_gbp <> 0
    or of_year.delivered_gbp <> 0
order by of_year.planned_gbp desc, of_year.unit asc
