-- title: Days to come
-- rule: What is counted, spent, assured, taken or done has a day that is not later than today.
-- severity: refuse
-- help: Check day and month of the date, and the year. Plans and forecasts belong in their own columns.
with

happened as (

    select
        'unit_savings' as table_name,
        line_number,
        column_name,
        day
    from unit_savings
    unpivot (day for column_name in (as_at, assured_on))
    union all
    select
        'unit_costs' as table_name,
        line_number,
        'month' as column_name,
        month as day
    from unit_costs
    where actual_gbp is not null
    union all
    select
        'contact_daily' as table_name,
        line_number,
        'day' as column_name,
        day
    from contact_daily
    union all
    select
        'staffing' as table_name,
        line_number,
        'as_at' as column_name,
        as_at as day
    from staffing
    union all
    select
        'unit_measures' as table_name,
        line_number,
        'month' as column_name,
        month as day
    from unit_measures
    union all
    select
        'risks' as table_name,
        line_number,
        'known_on' as column_name,
        known_on as day
    from risks
    union all
    select
        'decisions' as table_name,
        line_number,
        column_name,
        day
    from decisions
    unpivot (day for column_name in (decision_notice_on, panel_notified_on, known_on))
    union all
    select
        'actions' as table_name,
        line_number,
        column_name,
        day
    from actions
    unpivot (day for column_name in (done_on, known_on))
    union all
    select
        'commentary' as table_name,
        line_number,
        column_name,
        day
    from commentary
    unpivot (day for column_name in (month, known_on))

)

select
    table_name,
    line_number,
    column_name,
    day::text as value
from happened
where day > current_date
union all
select
    'contact_hourly' as table_name,
    line_number,
    'hour_start' as column_name,
    hour_start as value
from contact_hourly
where left(hour_start, 10) > current_date::text
