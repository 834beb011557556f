-- title: Actual costs, month by month
-- rule: Up to the last month with actual costs, each running cost of the force has its actual.
-- severity: warn
-- help: Fill in actual_gbp; write 0 only where nothing was spent.
with

costs as (

    select
        line_number,
        unit_id,
        month,
        actual_gbp,
        max(month) filter (where actual_gbp is not null)
            over (partition by force, cost_kind) as last_actual_month
    from unit_costs
    where cost_kind = 'running'

)

select
    'unit_costs' as table_name,
    line_number,
    'actual_gbp' as column_name,
    unit_id || ' ' || strftime(month, '%Y-%m') || ' is blank' as value
from costs
where
    actual_gbp is null
    and month <= last_actual_month
