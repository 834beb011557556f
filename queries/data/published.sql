-- title: Published tables with their last day, rows and publication
-- grain: one row per table_name
-- units: rows
-- source: about_tables
-- parameters: none
select
    table_name,
    title as published_table,
    publication,
    file,
    try_cast(data_to as date) as data_to,
    row_count as table_rows
from about_tables
where file like 'published/%'
order by data_to desc nulls last, table_name asc
