-- title: Extracts with their last day, rows, status and days late
-- grain: one row per table_name
-- units: rows; days
-- source: about_tables, commentary, extract_reach
-- parameters: as_at
with

reached as (

    -- the day to which the extract has rows of every force that it names
    select
        extract_name as table_name,
        min(last_on) as data_to
    from extract_reach
    group by extract_name
    union all
    select
        'commentary' as table_name,
        last_day(max(month)) as data_to
    from commentary

),

dated as (

    select
        about_tables.table_name,
        about_tables.title,
        about_tables.file,
        about_tables.state,
        about_tables.data_status,
        about_tables.row_count,
        coalesce(reached.data_to, try_cast(about_tables.data_to as date)) as data_to
    from about_tables
    left join reached on about_tables.table_name = reached.table_name
    where about_tables.file like 'extracts/%'

)

select
    table_name,
    title,
    file,
    state,
    data_status,
    data_to,
    row_count as extract_rows,
    case
        when data_to is not null then greatest(date_diff('day', data_to, $as_at), 0)
    end as late_days
from dated
order by
    (state = 'live') asc,
    late_days desc nulls last,
    data_status asc,
    table_name asc
