-- title: How far each extract runs, by force
-- grain: one row per extract_name, force
-- units: days
-- source: contact_daily, contact_hourly, staffing, unit_costs, unit_measures, unit_savings
-- parameters: none
with

reached as (

    select
        'contact_daily' as extract_name,
        force,
        min(day) as first_on,
        max(day) as last_on
    from contact_daily
    group by force
    union all
    select
        'contact_hourly' as extract_name,
        force,
        min(left(hour_start, 10))::date as first_on,
        max(left(hour_start, 10))::date as last_on
    from contact_hourly
    group by force
    union all
    select
        'staffing' as extract_name,
        employer_force as force,
        min(as_at) as first_on,
        max(as_at) as last_on
    from staffing
    group by employer_force
    union all
    -- a month counts to its end, and a budget is no figure of what happened
    select
        'unit_costs' as extract_name,
        force,
        min(month) as first_on,
        last_day(max(month)) as last_on
    from unit_costs
    where actual_gbp is not null
    group by force
    union all
    select
        'unit_measures' as extract_name,
        force,
        min(month) as first_on,
        last_day(max(month)) as last_on
    from unit_measures
    group by force
    union all
    select
        'unit_savings' as extract_name,
        force,
        min(as_at) as first_on,
        max(as_at) as last_on
    from unit_savings
    group by force

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
from reached
order by extract_name, force
