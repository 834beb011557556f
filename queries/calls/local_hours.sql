-- title: The hours of every day with calls and of the days beside it, on UK clocks
-- grain: one row per begins_at
-- units: moments in UTC
-- source: calls
-- parameters: none
with

dates as (

    select distinct date_trunc('day', started_at) as midnight
    from calls

),

-- A day on UK clocks may begin an hour before or after its day in UTC.
hours as (

    select distinct midnight + to_hours(unnest(range(-24, 48))) as begins_at
    from dates

),

clocks as (

    select
        begins_at,
        timezone('Europe/London', timezone('UTC', begins_at)) as local_start
    from hours

)

select
    begins_at,
    cast(local_start as date) as day,
    strftime(local_start, '%Y-%m-%dT%H:00+0')
    || date_diff('hour', begins_at, local_start) || ':00' as hour_start,
    max(begins_at) over (partition by cast(local_start as date)) as last_of_day
from clocks
order by begins_at
