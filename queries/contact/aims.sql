-- title: 101 primary answered within a force's own named aim, where one is on record
-- grain: one row per area, month
-- units: calls; per cent; seconds
-- source: contact_monthly, forces, standards
-- parameters: bch_forces, first_day, last_day
with

aims as (

    select
        forces.force,
        forces.display_order,
        standards.target_value as aim_pct,
        standards.threshold_seconds as aim_seconds,
        standards.period,
        cast(left(standards.period, 4) as integer) as first_calendar_year,
        cast(right(standards.period, 4) as integer) as last_calendar_year
    from standards
    inner join forces on standards.applies_to = forces.police_name
    where
        standards.channel = '101'
        and standards.aspect = 'answer time'
        and standards.target_value is not null
        and standards.threshold_seconds is not null
        -- a year or two years: other periods name no end
        and regexp_full_match(standards.period, '\d{4}(-\d{4})?')
        and forces.force = any($bch_forces)

)

select
    aims.force as area,
    calls.month,
    calls.answered_calls,
    calls.within_target_calls,
    within_target_pct(calls.within_target_calls, calls.answered_calls)
        as answered_101_within_aim_pct,
    aims.aim_pct,
    aims.aim_seconds,
    aims.period
from aims
inner join contact_monthly as calls
    on
        aims.force = calls.force
        and aims.aim_seconds = calls.target_seconds
        and year(calls.month) between aims.first_calendar_year
        and aims.last_calendar_year
where
    calls.queue = '101_primary'
    and calls.clock = 'force_acd'
    and calls.answered_calls >= 30
    and calls.month between $first_day and $last_day
order by aims.display_order, calls.month
