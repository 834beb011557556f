-- title: Savings of the headline by area and financial year
-- grain: one row per area, financial_year
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, first_year, open_year, extracts_to
with

by_area as (

    select
        force,
        financial_year,
        sum_of_one_kind(planned_gbp, kind) as planned_gbp,
        sum_of_one_kind(planned_to_date_gbp, kind) as planned_to_date_gbp,
        sum_of_one_kind(forecast_gbp, kind) as outturn_gbp,
        sum_of_one_kind(delivered_gbp, kind) as delivered_to_date_gbp,
        sum_of_one_kind(assured_gbp, kind) as assured_gbp,
        sum_of_one_kind(at_risk_gbp, kind) as at_risk_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and force = any($bch_forces)
    group by grouping sets ((financial_year), (force, financial_year))
    having grouping(force) = 0 or len($bch_forces) > 1

),

named as (

    select
        *,
        force is null or len($bch_forces) = 1 as is_total,
        coalesce(
            force, case when len($bch_forces) = 3 then 'BCH' else 'Chosen forces' end
        ) as area,
        lag(delivered_to_date_gbp) over (
            partition by force
            order by financial_year
        ) as year_before_gbp
    from by_area

)

select
    area,
    is_total,
    financial_year,
    make_date(left(financial_year, 4)::integer, 10, 1) as middle,
    planned_gbp,
    -- a whole year stands beside a whole year: what an open year has delivered stands
    -- beside its plan to date
    case when financial_year >= $open_year then outturn_gbp end as forecast_gbp,
    case when financial_year < $open_year then delivered_to_date_gbp end
        as delivered_gbp,
    planned_to_date_gbp,
    delivered_to_date_gbp,
    assured_gbp,
    at_risk_gbp,
    year_before_gbp
from named
where financial_year >= $first_year
order by is_total desc, area asc, financial_year asc
