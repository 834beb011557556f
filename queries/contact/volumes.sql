-- title: Calls offered by month, the same month of the year before, the last 12 months
-- grain: one row per area, month
-- units: calls; per cent
-- source: contact_day_areas
-- parameters: bch_forces, first_day, last_day, queue
with

months as (

    -- only a month of which every day is held is a month
    select
        area,
        area_order,
        cast(date_trunc('month', day) as date) as month,
        case
            when count(offered_calls) = day(last_day(min(day)))
                then sum(offered_calls)
        end as offered_calls
    from contact_day_areas
    where
        queue = $queue
        and (area = any($bch_forces) or members = array_to_string($bch_forces, ', '))
        and day <= $last_day
    group by area, area_order, date_trunc('month', day)

),

rolled as (

    select
        *,
        count(offered_calls) over year_to_month as months_held,
        sum(offered_calls) over year_to_month as rolling_calls
    from months
    window
        year_to_month as (
            partition by area
            order by month
            range between interval 11 months preceding and current row
        )

)

select
    rolled.area,
    rolled.month,
    cast(rolled.offered_calls as bigint) as offered_calls,
    cast(earlier.offered_calls as bigint) as year_before_calls,
    change_pct(rolled.offered_calls, earlier.offered_calls) as year_on_year_pct,
    case
        when rolled.months_held = 12 then cast(rolled.rolling_calls as bigint)
    end as last_12_months_calls,
    case
        when rolled.months_held = 12 and earlier.months_held = 12
            then change_pct(rolled.rolling_calls, earlier.rolling_calls)
    end as last_12_months_change_pct
from rolled
left join rolled as earlier
    on
        rolled.area = earlier.area
        and rolled.month = earlier.month + interval 1 year
where rolled.month between date_trunc('month', cast($first_day as date)) and $last_day
order by rolled.area_order, rolled.month
