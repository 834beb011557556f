-- title: Savings against the submission before
-- rule: Plan, forecast, baseline and cost of a saving, force and year change by less than half or £10,000 between two submissions.
-- severity: warn
-- help: Check pounds or thousands; a true change of scope has its reason in variance_reason.
with

amounts as (

    select
        saving_id,
        force,
        financial_year,
        as_at,
        line_number,
        column_name,
        gbp
    from unit_savings
    unpivot (
        gbp for column_name in (
            planned_gbp, forecast_gbp, baseline_gbp, implementation_cost_gbp
        )
    )
    where benefit_status <> 'withdrawn'

),

movements as (

    select
        coalesce(line_number, lag(line_number) over submissions) as line_number,
        column_name,
        gbp,
        lag(gbp) over submissions as gbp_before
    from amounts
    window submissions as (
        partition by saving_id, force, financial_year, column_name
        order by as_at
    )

)

select
    'unit_savings' as table_name,
    line_number,
    column_name,
    format('£{:,} was £{:,} in the submission before', gbp, gbp_before) as value
from movements
where
    abs(gbp - gbp_before) >= 10000
    and abs(gbp - gbp_before) * 2 >= greatest(abs(gbp), abs(gbp_before))
