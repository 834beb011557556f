-- title: Calls offered by day, with bank holidays, clock changes and missing days
-- grain: one row per area, day
-- units: calls; per cent; hours
-- source: contact_day_areas
-- parameters: bch_forces, first_day, last_day, queue, bank_holidays
with

days as (

    select
        area,
        area_order,
        day,
        isodow(day) as weekday,
        hours_in_day(day) as hours_in_day,
        day = any(cast($bank_holidays as date[])) as is_bank_holiday,
        offered_calls
    from contact_day_areas
    where
        queue = $queue
        and (area = any($bch_forces) or members = array_to_string($bch_forces, ', '))
        and day between $first_day and $last_day

),

usual as (

    select
        area,
        weekday,
        avg(offered_calls) as usual_calls
    from days
    where not is_bank_holiday
    group by area, weekday

),

beside as (

    select
        days.*,
        usual.usual_calls,
        -- of the holidays held, so that both means are of the same days
        avg(case when days.is_bank_holiday then days.offered_calls end)
            over (partition by days.area)
            as holiday_mean_calls,
        avg(case
            when days.is_bank_holiday and days.offered_calls is not null
                then usual.usual_calls
        end) over (partition by days.area) as holiday_usual_calls
    from days
    left join usual on days.area = usual.area and days.weekday = usual.weekday

)

select
    area,
    day,
    cast(weekday as integer) as weekday,
    cast(hours_in_day as integer) as hours_in_day,
    is_bank_holiday,
    offered_calls,
    calls_per_hour(offered_calls, hours_in_day) as calls_per_hour,
    usual_calls,
    change_pct(offered_calls, usual_calls) as against_usual_pct,
    holiday_mean_calls,
    holiday_usual_calls,
    change_pct(holiday_mean_calls, holiday_usual_calls) as holiday_change_pct
from beside
order by area_order, day
