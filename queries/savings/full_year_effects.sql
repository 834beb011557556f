-- title: Full-year effects that savings submit beside amounts of the year itself
-- grain: one row per saving_id, financial_year
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, from_year, unit_id, extracts_to
with

effects as (

    select
        saving_id,
        overlaps_saving_id,
        unit,
        max(title) as title,
        financial_year,
        sum_of_one_kind(planned_gbp, kind) as full_year_planned_gbp,
        sum_of_one_kind(forecast_gbp, kind) as full_year_forecast_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and amount_basis = 'new_full_year_effect'
        and force = any($bch_forces)
        and financial_year >= $from_year
        and $unit_id in ('all', unit_id)
    group by saving_id, overlaps_saving_id, unit, financial_year

),

of_the_year as (

    select
        saving_id,
        financial_year,
        sum_of_one_kind(planned_gbp, kind) as in_year_planned_gbp,
        sum_of_one_kind(forecast_gbp, kind) as in_year_forecast_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and amount_basis = 'in_year'
        and force = any($bch_forces)
    group by saving_id, financial_year

)

select
    effects.saving_id,
    effects.unit,
    effects.title,
    effects.financial_year,
    effects.full_year_planned_gbp,
    effects.full_year_forecast_gbp,
    effects.overlaps_saving_id as in_year_saving_id,
    of_the_year.in_year_planned_gbp,
    of_the_year.in_year_forecast_gbp
from effects
left join of_the_year
    on
        effects.overlaps_saving_id = of_the_year.saving_id
        and effects.financial_year = of_the_year.financial_year
order by effects.unit, effects.saving_id, effects.financial_year
