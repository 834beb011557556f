-- title: Entries that would go
-- rule: An entry of the programme log that is live stands in the file too.
-- severity: warn
-- help: Add the entry: what is over is closed, done or taken, not left out.
with

stands as (

    select
        'risks' as table_name,
        '' as force,
        risk_id as row_key,
        data_status,
        line_number
    from risks
    union all
    select
        'decisions' as table_name,
        '' as force,
        decision_id as row_key,
        data_status,
        line_number
    from decisions
    union all
    select
        'actions' as table_name,
        '' as force,
        action_id as row_key,
        data_status,
        line_number
    from actions
    union all
    select
        'commentary' as table_name,
        '' as force,
        comment_id as row_key,
        data_status,
        line_number
    from commentary

),

was as (

    select
        'risks' as table_name,
        '' as force,
        risk_id as row_key,
        data_status
    from live.risks
    union all
    select
        'decisions' as table_name,
        '' as force,
        decision_id as row_key,
        data_status
    from live.decisions
    union all
    select
        'actions' as table_name,
        '' as force,
        action_id as row_key,
        data_status
    from live.actions
    union all
    select
        'commentary' as table_name,
        '' as force,
        comment_id as row_key,
        data_status
    from live.commentary

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
