-- title: Dates of this century
-- rule: A date lies between January 2005 and ten years from today.
-- severity: refuse
-- help: Check the year: 16 may have become 1916 or 2061, and a spreadsheet's number a day of 1900.
with

dates as (

    select
        'unit_savings' as table_name,
        line_number,
        column_name,
        day
    from (
        select
            line_number,
            as_at,
            assured_on,
            make_date(left(financial_year, 4)::integer, 4, 1) as financial_year,
            make_date(left(baseline_year, 4)::integer, 4, 1) as baseline_year
        from unit_savings
    ) as savings
    unpivot (
        day for column_name in (as_at, assured_on, financial_year, baseline_year)
    )
    union all
    select
        'unit_costs' as table_name,
        line_number,
        'month' as column_name,
        month as day
    from unit_costs
    union all
    select
        'apportionment_rates' as table_name,
        line_number,
        column_name,
        day
    from apportionment_rates
    unpivot (day for column_name in (valid_from, valid_to))
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
        'decisions' as table_name,
        line_number,
        column_name,
        day
    from decisions
    unpivot (day for column_name in (meeting_on, decision_notice_on, known_on))
    union all
    select
        'actions' as table_name,
        line_number,
        column_name,
        day
    from actions
    unpivot (day for column_name in (due_on, done_on, known_on))

)

select
    table_name,
    line_number,
    column_name,
    day::text as value
from dates
where day not between date '2005-01-01' and current_date + interval 10 years
union all
select
    'contact_hourly' as table_name,
    line_number,
    'hour_start' as column_name,
    hour_start as value
from contact_hourly
where hour_start < '2005'
