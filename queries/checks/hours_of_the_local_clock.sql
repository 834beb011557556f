-- title: Hours of the local clock
-- rule: An hour is 00 to 23 of the local clock without seconds, with +01:00 in summer time and +00:00 in winter.
-- severity: refuse
-- help: Export local time with its offset: a switch that writes the whole year in one offset is an hour off for half of it.
with

offsets as (

    select
        left(hour_start, 10) as day,
        substring(hour_start, 17, 6) as written_offset,
        min(line_number) as line_number
    from contact_hourly
    group by left(hour_start, 10), substring(hour_start, 17, 6)

),

days as (

    select
        line_number,
        day::date as day,
        written_offset,
        -- The clock changes on the last Sunday of March and of October.
        make_date(year(day::date), 3, 31) as march_end,
        march_end - dayofweek(march_end)::integer as summer_from,
        make_date(year(day::date), 10, 31) as october_end,
        october_end - dayofweek(october_end)::integer as summer_to
    from offsets

)

select
    'contact_hourly' as table_name,
    line_number,
    'hour_start' as column_name,
    day::text || ' with ' || written_offset as value
from days
where
    written_offset not in ('+00:00', '+01:00')
    or (
        day not in (summer_from, summer_to)
        and written_offset
        <> if(day between summer_from and summer_to, '+01:00', '+00:00')
    )
union all
select
    'contact_hourly' as table_name,
    line_number,
    'hour_start' as column_name,
    hour_start as value
from contact_hourly
where
    strlen(hour_start) = 22
    and substring(hour_start, 12, 2) > '23'
