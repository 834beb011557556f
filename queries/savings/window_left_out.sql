-- title: Savings in a window of years that no headline figure counts
-- grain: one row per not_counted, kind, saving_id
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, window_first_year, window_last_year, extracts_to
select
    left_out_as as not_counted,
    kind,
    saving_id,
    unit,
    max(title) as saving,
    coalesce(sum_of_one_kind(forecast_gbp, kind), 0) as forecast_gbp,
    coalesce(sum_of_one_kind(delivered_gbp, kind), 0) as delivered_gbp,
    coalesce(sum_of_one_kind(assured_gbp, kind), 0) as assured_gbp
from savings_on_day
where
    $extracts_to between seen_from and seen_to
    and not in_headline
    and force = any($bch_forces)
    and financial_year between $window_first_year and $window_last_year
group by left_out_as, kind, saving_id, unit
order by left_out_as, kind, saving_id
