-- title: Delivered only until the submission
-- rule: Nothing is delivered or assured after the day of the submission.
-- severity: refuse
-- help: Leave delivered_gbp blank for a year that has not begun.
select
    'unit_savings' as table_name,
    line_number,
    'delivered_gbp' as column_name,
    delivered_gbp::text as value
from unit_savings
where
    delivered_gbp <> 0
    and make_date(left(financial_year, 4)::integer, 4, 1) > as_at
union all
select
    'unit_savings' as table_name,
    line_number,
    'assured_on' as column_name,
    assured_on::text as value
from unit_savings
where assured_on > as_at
