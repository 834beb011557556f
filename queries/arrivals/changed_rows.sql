-- title: The rows that differ between two states of a table, in the order of their keys
-- grain: one row per row_key
-- units: cells as text
-- source: earlier, later
-- parameters: most
select
    coalesce(earlier.row_key, later.row_key) as row_key,
    case
        when earlier.row_key is null then 'added'
        when later.row_key is null then 'gone'
        else 'changed'
    end as difference,
    earlier.cells as earlier_cells,
    later.cells as later_cells
from earlier
full join later on earlier.row_key = later.row_key
where earlier.row_hash is distinct from later.row_hash
order by row_key
limit $most
