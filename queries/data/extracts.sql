-- title: Extracts with their last day, rows, status and days late
-- grain: one row per table_name
-- units: rows; days
-- source: about_tables, commentary, unit_costs, unit_measures
-- parameters: as_at
with

monthly as (

    -- a month counts to its end, and a budget is no figure of what happened
    select
        'unit_costs' as table_name,
        last_day(max(month)) as data_to
    from unit_costs
    where actual_gbp is not null
    union all
    select
        'unit_measures' as table_name,
        last_day(max(month)) as data_to
    from unit_measures
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
        about_tables.data_status,
        about_tables.row_count,
        coalesce(monthly.data_to, try_cast(about_tables.data_to as date)) as data_to
    from about_tables
    left join monthly on about_tables.table_name = monthly.table_name
    where about_tables.file like 'extracts/%'

)

select
    table_name,
    title,
    file,
    data_status,
    data_to,
    row_count as extract_rows,
    case
        when data_to is not null then greatest(date_diff('day', data_to, $as_at), 0)
    end as late_days
from dated
order by late_days desc nulls last, data_status asc, table_name asc
