-- title: Fixed words of risks
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'risks' as table_name,
    line_number,
    'state' as column_name,
    state::text as value
from risks
where state not in ('open', 'closed')
union all
select
    'risks' as table_name,
    line_number,
    'raid_type' as column_name,
    raid_type::text as value
from risks
where raid_type not in ('risk', 'assumption', 'issue', 'dependency')
