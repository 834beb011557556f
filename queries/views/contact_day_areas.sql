-- title: Calls offered by area, queue and day; blank where a force holds no figure
-- grain: one row per members, queue, day
-- units: calls
-- source: contact_daily, alliance_areas
-- parameters: none
with

held as (

    select
        areas.area,
        areas.area_order,
        areas.members,
        calls.queue,
        calls.day,
        sum(calls.offered) as offered_calls,
        count(*) as forces_held
    from contact_daily as calls
    inner join alliance_areas as areas on calls.force = areas.force
    group by
        areas.area, areas.area_order, areas.members, calls.queue, calls.day

),

spans as (

    select
        area,
        area_order,
        members,
        queue,
        min(day) as first_on,
        max(day) as last_on
    from held
    group by area, area_order, members, queue

),

calendar as (

    select
        area,
        area_order,
        members,
        queue,
        cast(unnest(range(first_on, last_on + 1, interval 1 day)) as date) as day
    from spans

)

select
    calendar.area,
    calendar.area_order,
    calendar.members,
    calendar.queue,
    calendar.day,
    case
        when held.forces_held = len(string_split(calendar.members, ', '))
            then cast(held.offered_calls as bigint)
    end as offered_calls
from calendar
left join held
    on
        calendar.members = held.members
        and calendar.queue = held.queue
        and calendar.day = held.day
order by calendar.queue, calendar.area_order, calendar.members, calendar.day
