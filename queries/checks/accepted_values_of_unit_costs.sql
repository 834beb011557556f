-- title: Fixed words of unit_costs
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'unit_costs' as table_name,
    line_number,
    'cost_kind' as column_name,
    cost_kind::text as value
from unit_costs
where cost_kind not in ('running', 'programme', 'capital', 'external_grant')
