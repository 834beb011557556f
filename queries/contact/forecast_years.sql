-- title: Calls forecast for twelve months together, beside the twelve before
-- grain: one row per area
-- units: calls; per cent interval of 80
-- source: alliance_areas, contact_forecast_years, contact_whole_months
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

ahead as (

    select
        areas.area,
        areas.area_order,
        areas.forces,
        years.first_month,
        years.last_month,
        years.forecast_calls,
        years.lower_calls,
        years.upper_calls,
        years.method as forecast_method
    from contact_forecast_years as years
    inner join areas on years.members = areas.members
    where years.queue = $queue

),

before as (

    -- blank unless every force holds all twelve months
    select
        ahead.area,
        sum(months.offered_calls) as calls
    from ahead
    inner join contact_whole_months as months
        on
            list_contains(ahead.forces, months.force)
            and ahead.first_month - interval 1 year <= months.month
            and ahead.first_month > months.month
    where months.queue = $queue and months.is_whole
    group by ahead.area, ahead.forces
    having count(*) = 12 * len(ahead.forces)

)

select
    ahead.area,
    ahead.first_month,
    ahead.last_month,
    ahead.forecast_calls,
    ahead.lower_calls,
    ahead.upper_calls,
    cast(before.calls as bigint) as twelve_before_calls,
    ahead.forecast_method
from ahead
left join before on ahead.area = before.area
order by ahead.area_order, ahead.area
