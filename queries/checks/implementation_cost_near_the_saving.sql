-- title: Cost of a saving
-- rule: What a saving costs to bring about is at most ten times what is planned from it in all years sent.
-- severity: warn
-- help: Check pounds or thousands.
select
    'unit_savings' as table_name,
    min(line_number) as line_number,
    'implementation_cost_gbp' as column_name,
    format(
        '{}, {}: £{:,} for £{:,}', saving_id, force,
        sum(implementation_cost_gbp)::bigint, sum(planned_gbp)::bigint
    ) as value
from unit_savings
group by saving_id, force, as_at
having sum(implementation_cost_gbp) > 10 * greatest(sum(planned_gbp), 10000)
