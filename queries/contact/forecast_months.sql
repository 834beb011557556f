-- title: Calls by month, held and forecast, beside the same month a year before
-- grain: one row per area, month
-- units: calls; per cent interval of 80
-- source: alliance_areas, contact_forecasts, contact_whole_months
-- parameters: bch_forces, queue
with

areas as (

    select distinct
        area,
        area_order,
        members,
        string_split(members, ', ') as forces
    from alliance_areas
    where area = any($bch_forces) or members = array_to_string($bch_forces, ', ')

),

held as (

    select
        areas.area,
        areas.area_order,
        months.month,
        sum(months.offered_calls) as calls
    from areas
    inner join contact_whole_months as months
        on list_contains(areas.forces, months.force)
    where months.queue = $queue and months.is_whole
    group by areas.area, areas.area_order, areas.forces, months.month
    having count(*) = len(areas.forces)

),

every as (

    select
        area,
        area_order,
        month,
        calls as held_calls,
        null as forecast_calls,
        null as lower_calls,
        null as upper_calls,
        null as forecast_method
    from held
    union all
    select
        areas.area,
        areas.area_order,
        ahead.month,
        null as held_calls,
        ahead.forecast_calls,
        ahead.lower_calls,
        ahead.upper_calls,
        ahead.method as forecast_method
    from contact_forecasts as ahead
    inner join areas on ahead.members = areas.members
    where ahead.queue = $queue

)

select
    every.area,
    every.month,
    cast(every.held_calls as bigint) as held_calls,
    cast(earlier.calls as bigint) as year_before_calls,
    every.forecast_calls,
    every.lower_calls,
    every.upper_calls,
    every.forecast_method
from every
left join held as earlier
    on
        every.area = earlier.area
        and every.month - interval 1 year = earlier.month
order by every.area_order, every.area, every.month
