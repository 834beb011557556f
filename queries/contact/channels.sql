-- title: Calls and contacts offered by channel, area and month, no secondary queue
-- grain: one row per area, month, channel
-- units: calls; per cent
-- source: contact_day_areas
-- parameters: bch_forces, first_day, last_day
with

months as (

    select
        area,
        area_order,
        queue,
        cast(date_trunc('month', day) as date) as month,
        case queue
            when '101_primary' then '101'
            when 'crime_recording' then 'Crime recording'
            when 'online' then 'Online'
            when 'webchat' then 'Web chat'
            else queue
        end as channel,
        sum(offered_calls) as offered_calls
    from contact_day_areas
    where
        -- calls of the secondary queue are calls of the primary queue before
        queue != '101_secondary'
        and (area = any($bch_forces) or members = array_to_string($bch_forces, ', '))
        and day between $first_day and $last_day
    group by area, area_order, queue, date_trunc('month', day)
    having count(offered_calls) = day(last_day(min(day)))

)

select
    area,
    month,
    channel,
    cast(offered_calls as bigint) as offered_calls,
    share_pct(
        offered_calls, sum(offered_calls) over (partition by area, month)
    ) as channel_share_pct
from months
order by area_order asc, (queue = '999') desc, queue asc, month asc
