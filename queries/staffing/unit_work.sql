-- title: People of each shared unit beside its running cost and its savings
-- grain: one row per unit_id
-- units: full-time equivalents; pounds; per cent
-- source: staffing_whole_units, running_cost_months, savings_on_day
-- parameters: bch_forces, period_year, period_last_day, extracts_to
with

months as (

    select
        unit_id,
        unit,
        parts,
        as_at,
        as_at > last_day($period_last_day::date - interval 12 month) as is_counted,
        max(withheld_because) as withheld_because,
        complete_amount(in_post_fte) as in_post_fte
    from staffing_whole_units
    where
        as_at between last_day($period_last_day::date - interval 12 month)
        and $period_last_day::date
        and if(len($bch_forces) = 3, force = 'BCH', force = any($bch_forces))
    group by unit_id, unit, parts, as_at

),

people as (

    select
        unit_id,
        unit,
        max(parts) as parts,
        max(withheld_because) as withheld_because,
        max(in_post_fte) filter (where as_at = $period_last_day) as in_post_fte,
        max(in_post_fte) filter (
            where as_at = last_day($period_last_day::date - interval 12 month)
        ) as in_post_before_fte,
        sum(in_post_fte) filter (where is_counted) as fte_months,
        count(in_post_fte) filter (where is_counted) as months
    from months
    group by unit_id, unit

),

paid as (

    select
        unit_id,
        complete_sum(actual_gbp) as running_cost_gbp
    from running_cost_months
    where
        force = any($bch_forces)
        and month between $period_last_day::date - interval 12 month + interval 1 day
        and $period_last_day::date
    group by unit_id
    having count(distinct month) = 12

),

saved as (

    select
        unit_id,
        sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
        sum_of_one_kind(delivered_gbp, kind) as delivered_gbp
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and in_headline
        and financial_year = $period_year
        and force = any($bch_forces)
    group by unit_id

)

select
    people.unit_id,
    people.unit,
    people.parts,
    people.withheld_because is not null as is_withheld,
    people.withheld_because,
    people.in_post_fte,
    people.in_post_fte - people.in_post_before_fte as in_post_change_fte,
    case when people.months = 12 then people.fte_months / 12 end as mean_in_post_fte,
    paid.running_cost_gbp,
    case
        when people.months = 12
            then cost_per_post_gbp(paid.running_cost_gbp, people.fte_months)
    end as cost_per_post_gbp,
    saved.forecast_gbp,
    saved.delivered_gbp,
    case
        when people.months = 12
            then saving_per_fte_gbp(saved.forecast_gbp, people.fte_months / 12)
    end as saving_per_fte_gbp
from people
left join paid on people.unit_id = paid.unit_id
left join saved on people.unit_id = saved.unit_id
order by people.unit, people.unit_id
