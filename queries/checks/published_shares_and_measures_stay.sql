-- title: Shares and measures that would go
-- rule: A share or measure that is live, of the force and period of the file, stands in the file too.
-- severity: warn
-- help: Add the row; a share that is over keeps its row and gets an end in valid_to.
with

stands as (

    select
        'apportionment_rates' as table_name,
        force,
        concat_ws(', ', unit_id, applies_to, valid_from) as row_key,
        data_status,
        line_number
    from apportionment_rates
    union all
    select
        'unit_measures' as table_name,
        force,
        concat_ws(', ', unit_id, measure, month) as row_key,
        data_status,
        line_number
    from unit_measures

),

was as (

    select
        'apportionment_rates' as table_name,
        force,
        concat_ws(', ', unit_id, applies_to, valid_from) as row_key,
        data_status
    from live.apportionment_rates
    union all
    select
        'unit_measures' as table_name,
        force,
        concat_ws(', ', unit_id, measure, month) as row_key,
        data_status
    from live.unit_measures

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
