-- title: Savings in a window of years, each kind by itself
-- grain: one row per counted_as, kind
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, window_first_year, window_last_year, extracts_to
select
    coalesce(left_out_as, 'Headline') as counted_as,
    kind,
    count(distinct saving_id) as savings,
    coalesce(sum_of_one_kind(forecast_gbp, kind), 0) as forecast_gbp,
    coalesce(sum_of_one_kind(delivered_gbp, kind), 0) as delivered_gbp,
    coalesce(sum_of_one_kind(assured_gbp, kind), 0) as assured_gbp
from savings_on_day
where
    $extracts_to between seen_from and seen_to
    and force = any($bch_forces)
    and financial_year between $window_first_year and $window_last_year
group by left_out_as, kind
order by left_out_as asc nulls first, kind asc
