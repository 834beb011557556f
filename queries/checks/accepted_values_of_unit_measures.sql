-- title: Fixed words of unit_measures
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'unit_measures' as table_name,
    line_number,
    'direction' as column_name,
    direction::text as value
from unit_measures
where direction not in ('higher', 'lower')
