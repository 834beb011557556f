-- title: Savings of the headline added up: year ends and the as-at day
-- grain: one row per day
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, first_year, open_year, as_at, extracts_to
with

by_year as (

    select
        financial_year,
        make_date(left(financial_year, 4)::integer + 1, 3, 31) as year_end,
        sum_of_one_kind(planned_gbp, kind) as planned_gbp,
        sum_of_one_kind(planned_to_date_gbp, kind) as planned_to_date_gbp,
        sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
        sum_of_one_kind(delivered_gbp, kind) as delivered_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and force = any($bch_forces)
        and financial_year >= $first_year
    group by financial_year

),

added as (

    select
        financial_year,
        year_end,
        sum(planned_gbp) over years as planned_gbp,
        sum(forecast_gbp) over years as forecast_gbp,
        sum(delivered_gbp) over years as delivered_gbp,
        sum(planned_gbp) over years - planned_gbp + planned_to_date_gbp
            as planned_to_date_gbp
    from by_year
    window years as (order by financial_year)

),

points as (

    select
        year_end as day,
        planned_gbp,
        case when financial_year >= $open_year then forecast_gbp end
            as forecast_gbp,
        case when financial_year < $open_year then delivered_gbp end
            as delivered_gbp
    from added
    union all
    -- the as-at day: delivered stands on it with what was planned to the same day
    select
        $as_at as day,
        planned_to_date_gbp as planned_gbp,
        delivered_gbp as forecast_gbp,
        delivered_gbp
    from added
    where financial_year = $open_year and year_end <> $as_at
    union all
    select
        min(year_end) - interval 1 year as day,
        0 as planned_gbp,
        null as forecast_gbp,
        case when min(financial_year) <= $open_year then 0 end as delivered_gbp
    from added
    having count(*) > 0

)

select
    day::date as day,
    planned_gbp::bigint as planned_gbp,
    forecast_gbp::bigint as forecast_gbp,
    delivered_gbp::bigint as delivered_gbp
from points
order by day
