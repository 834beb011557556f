-- title: Rows that would go
-- rule: A row that is live, of the force and period of the file, stands in the file too.
-- severity: warn
-- help: Add the row, or go on when it was wrong to publish it, and say so in the note of the publication.
with

stands as (

    select
        'unit_savings' as table_name,
        force,
        concat_ws(', ', saving_id, financial_year, as_at) as row_key,
        data_status,
        line_number
    from unit_savings
    union all
    select
        'unit_costs' as table_name,
        force,
        concat_ws(', ', unit_id, cost_kind, month) as row_key,
        data_status,
        line_number
    from unit_costs
    union all
    select
        'contact_daily' as table_name,
        force,
        concat_ws(', ', queue, day) as row_key,
        data_status,
        line_number
    from contact_daily
    union all
    select
        'staffing' as table_name,
        employer_force as force,
        concat_ws(', ', unit_id, worker_type, as_at) as row_key,
        data_status,
        line_number
    from staffing

),

was as (

    select
        'unit_savings' as table_name,
        force,
        concat_ws(', ', saving_id, financial_year, as_at) as row_key,
        data_status
    from live.unit_savings
    union all
    select
        'unit_costs' as table_name,
        force,
        concat_ws(', ', unit_id, cost_kind, month) as row_key,
        data_status
    from live.unit_costs
    union all
    select
        'contact_daily' as table_name,
        force,
        concat_ws(', ', queue, day) as row_key,
        data_status
    from live.contact_daily
    union all
    select
        'staffing' as table_name,
        employer_force as force,
        concat_ws(', ', unit_id, worker_type, as_at) as row_key,
        data_status
    from live.staffing

),

arrived as (

    select
        table_name,
        force,
        min(line_number) as line_number,
        bool_and(data_status = 'illustrative') as is_illustrative
    from stands
    where line_number is not null
    group by table_name, force

)

select
    was.table_name,
    arrived.line_number,
    '' as column_name,
    concat_ws(', ', nullif(was.force, ''), was.row_key) as value
from was
inner join arrived
    on
        was.table_name = arrived.table_name
        and was.force = arrived.force
left join stands
    on
        was.table_name = stands.table_name
        and was.force = stands.force
        and was.row_key = stands.row_key
where
    stands.row_key is null
    -- A force's own figures take the place of all illustrative ones.
    and (was.data_status <> 'illustrative' or arrived.is_illustrative)
