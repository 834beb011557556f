-- title: Savings of the year: delivered, assured, outturn and at risk, BCH and by force
-- grain: one row per force
-- units: pounds; per cent
-- source: savings_on_day, forces
-- parameters: bch_forces, period_year, extracts_to
with

counted as (

    select
        case
            when grouping(force) = 0 then force
            when len($bch_forces) = 3 then 'BCH'
            else 'BCH (2 of 3)'
        end as force,
        sum_of_one_kind(planned_gbp, kind) as planned_gbp,
        sum_of_one_kind(planned_to_date_gbp, kind) as planned_to_date_gbp,
        sum_of_one_kind(delivered_gbp, kind) as delivered_gbp,
        sum_of_one_kind(assured_gbp, kind) as assured_gbp,
        sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
        sum_of_one_kind(at_risk_gbp, kind) as at_risk_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and financial_year = $period_year
        and force = any($bch_forces)
    group by grouping sets ((), (force))
    having count(*) > 0 and (grouping(force) = 0 or len($bch_forces) > 1)

)

select
    counted.force,
    counted.planned_gbp,
    counted.planned_to_date_gbp,
    counted.delivered_gbp,
    counted.assured_gbp,
    counted.forecast_gbp,
    counted.at_risk_gbp,
    delivered_of_plan_pct(counted.delivered_gbp, counted.planned_to_date_gbp)
        as delivered_of_plan_pct,
    outturn_of_plan_pct(counted.forecast_gbp, counted.planned_gbp)
        as outturn_of_plan_pct
from counted
left join forces on counted.force = forces.force
order by coalesce(forces.display_order, 0)
