-- title: Programme and capital costs
-- rule: A month of a cost that is not a running one is at most three times its budget and everything before it, and not below a hundredth of its budget (£5,000 aside).
-- severity: warn
-- help: Check pounds or thousands, month or year to date; a large invoice is true, and a word in the note says so.
with

costs as (

    select
        *,
        abs(budget_gbp) as budget_of_the_month,
        greatest(
            coalesce(abs(budget_gbp), 0),
            coalesce(max(greatest(abs(budget_gbp), abs(actual_gbp))) over before, 0)
        ) as most,
        max(abs(budget_gbp)) over before as most_budget
    from unit_costs
    where cost_kind <> 'running'
    window before as (
        partition by unit_id, force, cost_kind
        order by month
        rows between unbounded preceding and 1 preceding
    )

),

amounts as (

    select
        line_number,
        column_name,
        gbp,
        -- A budget is compared with those before it.
        if(column_name = 'budget_gbp', most_budget, most) as reach,
        budget_of_the_month
    from costs
    unpivot (
        gbp for column_name in (budget_gbp, actual_gbp, outturn_forecast_gbp)
    )

)

select
    'unit_costs' as table_name,
    line_number,
    column_name,
    concat(
        format('£{:,}', gbp), format(', budget £{:,}', budget_of_the_month),
        format(', at most £{:,} so far', reach)
    ) as value
from amounts
where
    (reach > 0 and abs(gbp) > 3 * reach and abs(gbp) > reach + 5000)
    or (
        gbp <> 0
        and abs(gbp) * 100 < budget_of_the_month
        and budget_of_the_month > 5000
    )
