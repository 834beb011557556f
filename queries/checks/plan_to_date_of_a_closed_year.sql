-- title: Plan of a closed year
-- rule: After 31 March of a year its plan to date is the plan of the year.
-- severity: warn
-- help: Send the plan of the whole year as planned_to_date_gbp too.
select
    'unit_savings' as table_name,
    line_number,
    'planned_to_date_gbp' as column_name,
    planned_to_date_gbp::text as value
from unit_savings
where
    as_at >= make_date(left(financial_year, 4)::integer + 1, 3, 31)
    and planned_to_date_gbp < planned_gbp
