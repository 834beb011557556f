-- title: Plan to date
-- rule: The plan to date of a year is not above the plan of the whole year.
-- severity: warn
-- help: Correct planned_to_date_gbp.
select
    'unit_savings' as table_name,
    line_number,
    'planned_to_date_gbp' as column_name,
    planned_to_date_gbp::text as value
from unit_savings
where planned_to_date_gbp > greatest(planned_gbp, 0)
