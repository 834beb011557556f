-- title: Plan of an open year
-- rule: Before 31 March of a year the plan to date of a force is not, saving by saving, the plan of the whole year.
-- severity: warn
-- help: Send the part of the plan that was due by the day of the submission: what is delivered is compared with it.
select
    'unit_savings' as table_name,
    min(line_number) as line_number,
    'planned_to_date_gbp' as column_name,
    format(
        '{}, {}: {} of {} savings', force, financial_year,
        count(*) filter (where planned_to_date_gbp = planned_gbp), count(*)
    ) as value
from unit_savings
where
    planned_gbp > 0
    and as_at between make_date(left(financial_year, 4)::integer, 4, 1)
    and make_date(left(financial_year, 4)::integer + 1, 3, 30)
group by force, financial_year, as_at
having
    count(*) >= 4
    and count(*) filter (where planned_to_date_gbp = planned_gbp) >= 0.5 * count(*)
