-- title: What the checks of the data warn of, by file and rule
-- grain: one row per file, column_name, rule
-- units: rows
-- source: about_warnings
-- parameters: none
select
    file,
    "column" as column_name,
    rule,
    help,
    count(*) as broken_rows,
    min(try_cast(line as bigint)) as first_line
from about_warnings
group by file, "column", rule, help
order by broken_rows desc, file asc, column_name asc, rule asc
