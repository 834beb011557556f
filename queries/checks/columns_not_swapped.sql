-- title: Columns of posts and pounds
-- rule: Posts and strength, people not deployable and funded by others, budget and actual, plan and forecast do not come with each other's figures.
-- severity: warn
-- help: Check the headings of the export: against what is live, the two columns look swapped.
with

pairs as (

    select
        'staffing' as table_name,
        unnest(['establishment_fte', 'not_deployable_fte']) as column_name,
        unnest(['strength_fte', 'externally_funded_fte']) as other_column,
        arrived.employer_force as force,
        arrived.line_number,
        unnest([arrived.establishment_fte, arrived.not_deployable_fte]) as one,
        unnest([arrived.strength_fte, arrived.externally_funded_fte]) as other,
        unnest([was.establishment_fte, was.not_deployable_fte]) as one_was,
        unnest([was.strength_fte, was.externally_funded_fte]) as other_was
    from staffing as arrived
    asof inner join live.staffing as was
        on
            arrived.unit_id = was.unit_id
            and arrived.employer_force = was.employer_force
            and arrived.worker_type = was.worker_type
            and (arrived.data_status = 'illustrative')
            = (was.data_status = 'illustrative')
            and arrived.as_at >= was.as_at
    union all
    select
        'unit_costs' as table_name,
        'budget_gbp' as column_name,
        'actual_gbp' as other_column,
        arrived.force,
        arrived.line_number,
        arrived.budget_gbp as one,
        arrived.actual_gbp as other,
        was.budget_gbp as one_was,
        coalesce(was.actual_gbp, was.outturn_forecast_gbp) as other_was
    from unit_costs as arrived
    inner join live.unit_costs as was
        on
            arrived.unit_id = was.unit_id
            and arrived.force = was.force
            and arrived.month = was.month
            and (arrived.data_status = 'illustrative')
            = (was.data_status = 'illustrative')
            and arrived.cost_kind = was.cost_kind
    union all
    select
        'unit_savings' as table_name,
        'planned_gbp' as column_name,
        'forecast_gbp' as other_column,
        arrived.force,
        arrived.line_number,
        arrived.planned_gbp as one,
        arrived.forecast_gbp as other,
        was.planned_gbp as one_was,
        was.forecast_gbp as other_was
    from unit_savings as arrived
    asof inner join live.unit_savings as was
        on
            arrived.saving_id = was.saving_id
            and arrived.force = was.force
            and arrived.financial_year = was.financial_year
            and (arrived.data_status = 'illustrative')
            = (was.data_status = 'illustrative')
            and arrived.as_at >= was.as_at

)

select
    table_name,
    min(line_number) as line_number,
    column_name,
    format('{}: swapped with {}', force, other_column) as value
from pairs
where
    line_number is not null
    and other is not null
    and one_was <> other_was
group by table_name, column_name, other_column, force
having
    count(*) >= 4
    and (
        count(*) filter (where other = one_was and one <> one_was) >= 0.6 * count(*)
        -- Or the figures lie far nearer to those of the other column.
        or 4 * sum(abs(one - other_was) + abs(other - one_was))
        < sum(abs(one - one_was) + abs(other - other_was))
    )
