-- title: Headline savings of each year of a window, and what was in place before it
-- grain: one row per financial_year
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, window_first_year, window_last_year, extracts_to
with

counted as (

    select *
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and force = any($bch_forces)

),

inside as (

    select *
    from counted
    where financial_year between $window_first_year and $window_last_year

),

before as (

    select
        saving_id,
        force,
        kind,
        delivered_gbp
    from counted
    where
        left(financial_year, 4)::integer = left($window_first_year, 4)::integer - 1

),

extent as (

    select count(*) > 0 as has_year_before
    from before

)

select
    inside.financial_year,
    sum_of_one_kind(inside.forecast_gbp, inside.kind) as forecast_gbp,
    sum_of_one_kind(inside.delivered_gbp, inside.kind) as delivered_gbp,
    sum_of_one_kind(inside.assured_gbp, inside.kind) as assured_gbp,
    -- in place: the same saving brought the same force money in the year before; not
    -- known where that year is not in the extracts
    case
        when bool_and(extent.has_year_before)
            then sum_of_one_kind(
                case when before.delivered_gbp > 0 then inside.forecast_gbp else 0 end,
                inside.kind
            )
    end as already_in_place_gbp,
    coalesce(sum_of_one_kind(inside.at_risk_gbp, inside.kind), 0) as at_risk_gbp
from inside
cross join extent
left join before
    on
        inside.saving_id = before.saving_id
        and inside.force = before.force
        and inside.kind = before.kind
group by inside.financial_year
order by inside.financial_year
