-- title: Calls and contacts offered by channel, force and month, no secondary queue
-- grain: one row per area, month, channel
-- units: calls
-- source: contact_areas
-- parameters: bch_forces, first_day, last_day
select
    area,
    month,
    case queue
        when '101_primary' then '101'
        when 'crime_recording' then 'Crime recording'
        when 'online' then 'Online'
        when 'webchat' then 'Web chat'
        else queue
    end as channel,
    cast(sum(offered_calls) as bigint) as offered_calls
from contact_areas
where
    queue != '101_secondary'
    and area = any($bch_forces)
    and month between $first_day and $last_day
group by area, area_order, month, queue
order by area_order asc, (queue = '999') desc, queue asc, month asc
