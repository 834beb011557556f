-- title: Values that the programme tables need
-- rule: A risk, decision, action or comment has its words, its state and the day it was known.
-- severity: refuse
-- help: Fill it in from the document.
select
    'risks' as table_name,
    line_number,
    'risk' as column_name,
    'blank'::text as value
from risks
where risk is null
union all
select
    'risks' as table_name,
    line_number,
    'raid_type' as column_name,
    'blank'::text as value
from risks
where raid_type is null
union all
select
    'risks' as table_name,
    line_number,
    'known_on' as column_name,
    'blank'::text as value
from risks
where known_on is null
union all
select
    'decisions' as table_name,
    line_number,
    'item' as column_name,
    'blank'::text as value
from decisions
where item is null
union all
select
    'decisions' as table_name,
    line_number,
    'body' as column_name,
    'blank'::text as value
from decisions
where body is null
union all
select
    'decisions' as table_name,
    line_number,
    'decision_type' as column_name,
    'blank'::text as value
from decisions
where decision_type is null
union all
select
    'decisions' as table_name,
    line_number,
    'state' as column_name,
    'blank'::text as value
from decisions
where state is null
union all
select
    'decisions' as table_name,
    line_number,
    'known_on' as column_name,
    'blank'::text as value
from decisions
where known_on is null
union all
select
    'actions' as table_name,
    line_number,
    'action' as column_name,
    'blank'::text as value
from actions
where action is null
union all
select
    'actions' as table_name,
    line_number,
    'state' as column_name,
    'blank'::text as value
from actions
where state is null
union all
select
    'actions' as table_name,
    line_number,
    'known_on' as column_name,
    'blank'::text as value
from actions
where known_on is null
union all
select
    'commentary' as table_name,
    line_number,
    'comment' as column_name,
    'blank'::text as value
from commentary
where comment is null
union all
select
    'commentary' as table_name,
    line_number,
    'known_on' as column_name,
    'blank'::text as value
from commentary
where known_on is null
