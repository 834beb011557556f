-- title: How many rows were added, changed or left out between two states of a table
-- grain: one row per difference
-- units: rows
-- source: earlier, later
-- parameters: none
with

compared as (

    select
        earlier.row_key is null as is_added,
        later.row_key is null as is_gone,
        earlier.row_hash = later.row_hash as is_same
    from earlier
    full join later on earlier.row_key = later.row_key

)

select
    case
        when is_added then 'added'
        when is_gone then 'gone'
        when is_same then 'unchanged'
        else 'changed'
    end as difference,
    count(*) as table_rows
from compared
group by difference
order by difference
