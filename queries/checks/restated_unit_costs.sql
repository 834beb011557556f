-- title: Costs published before
-- rule: A baseline, budget or actual cost of a month that is live stays as it was, and so does the outturn once the month is spent.
-- severity: warn
-- help: Late invoices are usual; say in the note of the publication what was booked again.
with

changes as (

    select
        arrived.line_number,
        unnest([
            'pre_collaboration_baseline_gbp',
            'budget_gbp',
            'actual_gbp',
            'outturn_forecast_gbp'
        ]) as column_name,
        unnest([
            arrived.pre_collaboration_baseline_gbp,
            arrived.budget_gbp,
            -- An actual that was blank is new, and an expected outturn may move.
            if(was.actual_gbp is null, null, arrived.actual_gbp),
            if(was.actual_gbp is null, null, arrived.outturn_forecast_gbp)
        ]) as gbp,
        unnest([
            was.pre_collaboration_baseline_gbp,
            was.budget_gbp,
            was.actual_gbp,
            if(was.actual_gbp is null, null, was.outturn_forecast_gbp)
        ]) as gbp_before
    from unit_costs as arrived
    inner join live.unit_costs as was
        on
            arrived.unit_id = was.unit_id
            and arrived.force = was.force
            and arrived.month = was.month
            and arrived.cost_kind = was.cost_kind
    where
        arrived.line_number is not null
        and (was.data_status <> 'illustrative' or arrived.data_status = 'illustrative')

)

select
    'unit_costs' as table_name,
    line_number,
    column_name,
    coalesce(format('£{:,}', gbp), 'blank') || ' was '
    || coalesce(format('£{:,}', gbp_before), 'blank') as value
from changes
where gbp is distinct from gbp_before
