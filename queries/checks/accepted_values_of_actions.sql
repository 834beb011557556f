-- title: Fixed words of actions
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'actions' as table_name,
    line_number,
    'due_precision' as column_name,
    due_precision::text as value
from actions
where due_precision not in ('day', 'month', 'quarter', 'season', 'by')
union all
select
    'actions' as table_name,
    line_number,
    'state' as column_name,
    state::text as value
from actions
where state not in ('open', 'done')
