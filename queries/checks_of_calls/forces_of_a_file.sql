-- title: Forces of a file
-- rule: A file of calls names no more than the 43 forces.
-- severity: refuse
-- help: Check which column holds the force.
select
    'calls' as table_name,
    min(line_number) as line_number,
    'force' as column_name,
    count(distinct force) || ' different names' as value
from calls
having count(distinct force) > 43
