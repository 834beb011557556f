-- title: Months of calls that are held in part, by force and queue
-- grain: one row per area, month, queue
-- units: days
-- source: contact_area_spans
-- parameters: bch_forces, first_day, last_day
with

held as (

    select
        area,
        area_order,
        begins as month,
        queue,
        cast(sum(force_days) as bigint) as days_held,
        day(last_day(begins)) as days_of_month
    from contact_area_spans
    where
        span = 'month'
        and area = any($bch_forces)
        and begins between $first_day and $last_day
    group by area, area_order, begins, queue

)

select
    area,
    month,
    queue,
    days_held,
    days_of_month
from held
where days_held < days_of_month
order by area_order, month, queue
