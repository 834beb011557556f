-- title: Amounts to date
-- rule: A year that has begun on the day of the submission has a plan to date and a delivered amount; a year to come has no plan to date.
-- severity: warn
-- help: Write 0 where nothing was planned or delivered yet; leave both blank before 1 April of the year.
with

savings as (

    select
        line_number,
        planned_to_date_gbp,
        delivered_gbp,
        as_at >= make_date(left(financial_year, 4)::integer, 4, 1) as has_begun
    from unit_savings
    where benefit_status <> 'withdrawn'

)

select
    'unit_savings' as table_name,
    line_number,
    'planned_to_date_gbp' as column_name,
    coalesce(planned_to_date_gbp::text, 'blank') as value
from savings
where
    (not has_begun and planned_to_date_gbp <> 0)
    or (has_begun and planned_to_date_gbp is null)
union all
select
    'unit_savings' as table_name,
    line_number,
    'delivered_gbp' as column_name,
    'blank' as value
from savings
where
    delivered_gbp is null
    and has_begun
