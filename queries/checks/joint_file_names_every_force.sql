-- title: Forces of a joint file
-- rule: A file of several forces has rows of every force that is live.
-- severity: warn
-- help: Ask the force that is left out for its rows; its figures stay as they are until then.
with

forces_there as (

    select
        'unit_savings' as table_name,
        force,
        min(line_number) as line_number
    from unit_savings
    group by force
    union all
    select
        'unit_costs' as table_name,
        force,
        min(line_number) as line_number
    from unit_costs
    group by force
    union all
    select
        'apportionment_rates' as table_name,
        force,
        min(line_number) as line_number
    from apportionment_rates
    group by force
    union all
    select
        'contact_daily' as table_name,
        force,
        min(line_number) as line_number
    from contact_daily
    group by force
    union all
    select
        'contact_hourly' as table_name,
        force,
        min(line_number) as line_number
    from contact_hourly
    group by force
    union all
    select
        'staffing' as table_name,
        employer_force as force,
        min(line_number) as line_number
    from staffing
    group by employer_force
    union all
    select
        'unit_measures' as table_name,
        force,
        min(line_number) as line_number
    from unit_measures
    group by force

)

select
    table_name,
    min(line_number) as line_number,
    if(table_name = 'staffing', 'employer_force', 'force') as column_name,
    'no row of '
    || string_agg(force, ', ' order by force) filter (where line_number is null)
        as value
from forces_there
group by table_name
having
    count(line_number) > 1
    and count(line_number) < count(*)
