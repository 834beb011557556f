-- title: Delivered so far
-- rule: What a saving has delivered in a year does not fall by more than a tenth from one submission to the next.
-- severity: warn
-- help: Check whether the amount is that of the month and not of the year to date.
with

savings as (

    select
        coalesce(line_number, lag(line_number) over submissions) as line_number,
        delivered_gbp,
        lag(delivered_gbp) over submissions as delivered_gbp_before
    from unit_savings
    window submissions as (partition by saving_id, force, financial_year order by as_at)

)

select
    'unit_savings' as table_name,
    line_number,
    'delivered_gbp' as column_name,
    format('£{:,} was £{:,}', delivered_gbp, delivered_gbp_before) as value
from savings
where delivered_gbp * 10 < delivered_gbp_before * 9
