-- title: Standing of a month
-- rule: The rows of a force in a month are all provisional or all final.
-- severity: warn
-- help: Send the whole month as final once all of it is closed; until then all of it is provisional.
with

standing as (

    select
        'unit_savings' as table_name,
        force,
        as_at as period,
        data_status,
        line_number
    from unit_savings
    where data_status <> 'illustrative'
    union all
    select
        'unit_costs' as table_name,
        force,
        month as period,
        data_status,
        line_number
    from unit_costs
    where data_status <> 'illustrative'
    union all
    select
        'contact_daily' as table_name,
        force,
        date_trunc('month', day) as period,
        data_status,
        line_number
    from contact_daily
    where data_status <> 'illustrative'
    union all
    select
        'contact_hourly' as table_name,
        force,
        (left(hour_start, 7) || '-01')::date as period,
        data_status,
        line_number
    from contact_hourly
    where data_status <> 'illustrative'
    union all
    select
        'staffing' as table_name,
        employer_force as force,
        as_at as period,
        data_status,
        line_number
    from staffing
    where data_status <> 'illustrative'
    union all
    select
        'unit_measures' as table_name,
        force,
        month as period,
        data_status,
        line_number
    from unit_measures
    where data_status <> 'illustrative'

)

select
    table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    format(
        '{}, {}: {:,} provisional and {:,} final', force,
        strftime(period, '%Y-%m'), count(*) filter (where data_status = 'provisional'),
        count(*) filter (where data_status = 'final')
    ) as value
from standing
group by table_name, force, period
having count(distinct data_status) > 1
