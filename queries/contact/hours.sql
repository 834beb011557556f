-- title: Calls offered by hour of the week, for each hour of that name held
-- grain: one row per area, weekday, hour
-- units: calls; calls per hour; ratio
-- source: contact_hours_of_week, alliance_areas
-- parameters: bch_forces, first_day, last_day, queue
with

by_force as (

    select
        force,
        weekday,
        hour,
        sum(offered_calls) as offered_calls,
        sum(hours_held) as hours_held
    from contact_hours_of_week
    where
        queue = $queue
        and force = any($bch_forces)
        and month between date_trunc('month', cast($first_day as date)) and $last_day
    group by force, weekday, hour

),

week as (

    select
        1 + place // 24 as weekday,
        place % 24 as hour_of_day
    from (select unnest(range(168)) as place) as places

),

by_area as (

    -- forces may hold unequal numbers of an hour: their means are added, not their
    -- calls; without one of the forces there is no figure of all
    select
        areas.area,
        areas.area_order,
        week.weekday,
        week.hour_of_day as hour,
        sum(by_force.offered_calls) as offered_calls,
        sum(by_force.hours_held) as hours_held,
        case
            when count(by_force.hours_held) = count(*) then sum(
                calls_per_hour(by_force.offered_calls, by_force.hours_held)
            )
        end as calls_per_hour
    from alliance_areas as areas
    cross join week
    left join by_force
        on
            areas.force = by_force.force
            and week.weekday = by_force.weekday
            and week.hour_of_day = by_force.hour
    where
        areas.area = any($bch_forces)
        or areas.members = array_to_string($bch_forces, ', ')
    group by areas.area, areas.area_order, week.weekday, week.hour_of_day

)

select
    area,
    weekday,
    hour,
    cast(offered_calls as bigint) as offered_calls,
    cast(hours_held as bigint) as hours_held,
    calls_per_hour,
    of_mean_ratio(
        calls_per_hour, avg(calls_per_hour) over (partition by area)
    ) as of_mean_ratio,
    -- equal hours share a rank, whatever sums of binary fractions leave behind
    case when calls_per_hour is not null then rank() over (
        partition by area
        order by round(calls_per_hour, 6) desc nulls last
    ) end as busy_rank
from by_area
qualify count(calls_per_hour) over (partition by area) > 0
order by area_order, weekday, hour
