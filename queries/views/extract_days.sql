-- title: The days and months that each extract holds, by force
-- grain: one row per extract_name, force, last_on
-- units: days
-- source: contact_daily, contact_hourly, staffing, unit_costs, unit_measures, unit_savings
-- parameters: none
with

held as (

    select distinct
        'contact_daily' as extract_name,
        force,
        day as first_on,
        day as last_on
    from contact_daily
    union all
    select distinct
        'contact_hourly' as extract_name,
        force,
        left(hour_start, 10)::date as first_on,
        left(hour_start, 10)::date as last_on
    from contact_hourly
    union all
    select distinct
        'staffing' as extract_name,
        employer_force as force,
        as_at as first_on,
        as_at as last_on
    from staffing
    union all
    -- a month counts to its end, and a budget is no figure of what happened
    select distinct
        'unit_costs' as extract_name,
        force,
        month as first_on,
        last_day(month) as last_on
    from unit_costs
    where actual_gbp is not null
    union all
    select distinct
        'unit_measures' as extract_name,
        force,
        month as first_on,
        last_day(month) as last_on
    from unit_measures
    union all
    select distinct
        'unit_savings' as extract_name,
        force,
        as_at as first_on,
        as_at as last_on
    from unit_savings

)

select
    extract_name,
    force,
    first_on,
    last_on,
    -- a month that has begun does not count before it is whole
    case
        when last_on = last_day(last_on) then last_on
        else last_day(last_on - interval 1 month)
    end as whole_to
from held
order by extract_name, force, last_on
