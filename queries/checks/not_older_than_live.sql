-- title: A file older than what is live
-- rule: The rows of a force do not end before those that are live.
-- severity: warn
-- help: Check that this is the newest export. Go on when it corrects an earlier period: what is live after it stays.
with

figures as (

    select
        'unit_savings' as table_name,
        force,
        as_at as day,
        line_number
    from unit_savings
    union all
    select
        'unit_costs' as table_name,
        force,
        month as day,
        line_number
    from unit_costs
    where actual_gbp is not null
    union all
    select
        'contact_daily' as table_name,
        force,
        day,
        line_number
    from contact_daily
    union all
    select
        'contact_hourly' as table_name,
        force,
        left(hour_start, 10)::date as day,
        line_number
    from contact_hourly
    union all
    select
        'staffing' as table_name,
        employer_force as force,
        as_at as day,
        line_number
    from staffing
    union all
    select
        'unit_measures' as table_name,
        force,
        month as day,
        line_number
    from unit_measures

),

ends as (

    select
        table_name,
        force,
        min(line_number) as line_number,
        max(day) filter (where line_number is not null) as arrived_to,
        max(day) filter (where line_number is null) as live_to
    from figures
    group by table_name, force

)

select
    table_name,
    line_number,
    '' as column_name,
    format('{} ends on {}, live to {}', force, arrived_to, live_to) as value
from ends
where arrived_to < live_to
