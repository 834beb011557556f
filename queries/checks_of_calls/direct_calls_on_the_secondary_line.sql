-- title: Direct calls to the secondary line
-- rule: Only a call of the secondary 101 queue is direct to it.
-- severity: refuse
-- help: Check queue, or leave direct_to_secondary blank for the other queues.
select
    'calls' as table_name,
    line_number,
    'direct_to_secondary' as column_name,
    'yes' as value
from calls
where direct_to_secondary and queue <> '101_secondary'
