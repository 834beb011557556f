-- title: Forces of a unit
-- rule: A row is of a force that takes part in its unit.
-- severity: warn
-- help: Check force and unit_id; data/published/collaborations.csv lists the forces of each unit.
with

rows_of_units as (

    select
        'unit_savings' as table_name,
        'force' as column_name,
        unit_id,
        force,
        line_number
    from unit_savings
    union all
    select
        'unit_costs' as table_name,
        'force' as column_name,
        unit_id,
        force,
        line_number
    from unit_costs
    union all
    select
        'apportionment_rates' as table_name,
        'force' as column_name,
        unit_id,
        force,
        line_number
    from apportionment_rates
    union all
    select
        'staffing' as table_name,
        'employer_force' as column_name,
        unit_id,
        employer_force as force,
        line_number
    from staffing
    union all
    select
        'unit_measures' as table_name,
        'force' as column_name,
        unit_id,
        force,
        line_number
    from unit_measures

)

select
    rows_of_units.table_name,
    min(rows_of_units.line_number) as line_number,
    rows_of_units.column_name,
    rows_of_units.force || ' in ' || rows_of_units.unit_id as value
from rows_of_units
inner join collaborations on rows_of_units.unit_id = collaborations.unit_id
where
    not list_contains(
        string_split(collaborations.forces, '; '), rows_of_units.force
    )
group by
    rows_of_units.table_name,
    rows_of_units.column_name,
    rows_of_units.force,
    rows_of_units.unit_id
