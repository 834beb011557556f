-- title: Actual costs and budget
-- rule: In a month the actual running costs of a force are not its budget, unit by unit.
-- severity: warn
-- help: Check whether the ledger was closed: the budget seems to stand in for what is not booked yet.
select
    'unit_costs' as table_name,
    min(line_number) as line_number,
    'actual_gbp' as column_name,
    force || ' ' || strftime(month, '%Y-%m') as value
from unit_costs
where
    cost_kind = 'running'
    and actual_gbp <> 0
group by force, month
having
    count(*) >= 4
    and count(*) filter (where actual_gbp = budget_gbp) >= 0.8 * count(*)
