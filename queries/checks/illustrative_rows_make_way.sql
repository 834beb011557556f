-- title: Illustrative rows make way
-- rule: Real rows of a force take the place of all illustrative rows of that force, which then go; nothing is left to compare these first figures with.
-- severity: warn
-- help: Send the force's whole history with them; what is not sent shows as not supplied. Compare a few of the figures with the source system before you publish: only later months are checked against them.
with

arrived as (

    select
        'unit_savings' as table_name,
        force,
        line_number,
        data_status
    from unit_savings
    union all
    select
        'unit_costs' as table_name,
        force,
        line_number,
        data_status
    from unit_costs
    union all
    select
        'apportionment_rates' as table_name,
        force,
        line_number,
        data_status
    from apportionment_rates
    union all
    select
        'contact_daily' as table_name,
        force,
        line_number,
        data_status
    from contact_daily
    union all
    select
        'staffing' as table_name,
        employer_force as force,
        line_number,
        data_status
    from staffing
    union all
    select
        'unit_measures' as table_name,
        force,
        line_number,
        data_status
    from unit_measures

),

was as (

    select
        'unit_savings' as table_name,
        force,
        data_status
    from live.unit_savings
    union all
    select
        'unit_costs' as table_name,
        force,
        data_status
    from live.unit_costs
    union all
    select
        'apportionment_rates' as table_name,
        force,
        data_status
    from live.apportionment_rates
    union all
    select
        'contact_daily' as table_name,
        force,
        data_status
    from live.contact_daily
    union all
    select
        'staffing' as table_name,
        employer_force as force,
        data_status
    from live.staffing
    union all
    select
        'unit_measures' as table_name,
        force,
        data_status
    from live.unit_measures

),

shown as (

    select
        table_name,
        force,
        count(*) as table_rows
    from was
    where data_status = 'illustrative'
    group by table_name, force

)

select
    arrived.table_name,
    min(arrived.line_number) as line_number,
    'data_status' as column_name,
    format('{:,} illustrative rows of {}', shown.table_rows, shown.force) as value
from arrived
inner join shown
    on arrived.table_name = shown.table_name and arrived.force = shown.force
where arrived.line_number is not null and arrived.data_status <> 'illustrative'
group by arrived.table_name, shown.force, shown.table_rows
