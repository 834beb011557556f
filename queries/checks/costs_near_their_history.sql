-- title: Running costs against the months before
-- rule: The running costs of a month lie near the median of the twelve months before, by 40 % or four times their usual spread.
-- severity: warn
-- help: Check pounds or thousands, month or year to date, and whether a quarter was booked at once.
with

costs as (

    select
        unit_id,
        force,
        month,
        line_number,
        budget_gbp,
        actual_gbp,
        if(actual_gbp is null, outturn_forecast_gbp, null) as outturn_forecast_gbp
    from unit_costs
    where cost_kind = 'running'

),

amounts as (

    select
        unit_id,
        force,
        month,
        line_number,
        column_name,
        gbp::double as gbp,
        -- What is spent and what is expected are one series.
        column_name = 'budget_gbp' as is_budget
    from costs
    unpivot (
        gbp for column_name in (budget_gbp, actual_gbp, outturn_forecast_gbp)
    )

),

history as (

    select
        *,
        median(gbp) over months_before as usual,
        1.4826 * mad(gbp) over months_before as spread,
        count(*) over months_before as months_known
    from amounts
    window months_before as (
        partition by unit_id, force, is_budget
        order by month
        rows between 12 preceding and 1 preceding
    )

)

select
    'unit_costs' as table_name,
    line_number,
    column_name,
    format('£{:,.0f}, usually £{:,.0f}', gbp, usual) as value
from history
where
    months_known >= 6
    and abs(gbp - usual) > greatest(4 * spread, 0.4 * abs(usual), 5000)
