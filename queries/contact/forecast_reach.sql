-- title: Whole months of calls that a forecast stands on, and months left out
-- grain: one row per force
-- units: months
-- source: about_forecasts, contact_whole_months, contact_whole_months_reach
-- parameters: bch_forces, queue
with

months as (

    select
        force,
        cast(
            unnest(generate_series(min(month), max(month), interval 1 month)) as date
        ) as month
    from contact_whole_months
    where queue = $queue and force = any($bch_forces)
    group by force

),

left_out as (

    select
        months.force,
        string_agg(strftime(months.month, '%b %Y'), ', ' order by months.month)
            as months_left_out
    from months
    left join contact_whole_months as held
        on
            months.force = held.force
            and months.month = held.month
            and held.queue = $queue
    where not coalesce(held.is_whole, false)
    group by months.force

)

select
    reach.force,
    reach.first_month,
    reach.last_month,
    reach.months_held,
    reach.months_needed,
    left_out.months_left_out,
    about_forecasts.failure
from contact_whole_months_reach as reach
cross join about_forecasts
left join left_out on reach.force = left_out.force
where reach.queue = $queue and reach.force = any($bch_forces)
order by reach.force
