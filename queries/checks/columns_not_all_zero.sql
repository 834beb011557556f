-- title: Columns that turn to zero
-- rule: A column of calls, staffing or savings that had figures in each of the twelve months or submissions before is not zero or blank as a whole.
-- severity: warn
-- help: Check whether the export still fills the column; leave it blank only when it is no longer counted, and say so in the note.
with

figures as (

    select
        'contact_daily' as table_name,
        force || ', ' || queue as series,
        date_trunc('month', day)::date as period,
        min(line_number) as line_number,
        count(*) as table_rows,
        6 as periods_needed,
        unnest([
            'abandoned', 'short_abandoned', 'overflowed_out', 'overflowed_in',
            'direct_to_secondary', 'answered_within_target', 'abandoned_within_target',
            'wait_answered_seconds', 'wait_abandoned_seconds', 'handle_seconds',
            'longest_wait_seconds'
        ]) as column_name,
        unnest([
            sum(abandoned), sum(short_abandoned), sum(overflowed_out),
            sum(overflowed_in), sum(direct_to_secondary), sum(answered_within_target),
            sum(abandoned_within_target), sum(wait_answered_seconds),
            sum(wait_abandoned_seconds), sum(handle_seconds), sum(longest_wait_seconds)
        ])::double as figure
    from contact_daily
    group by force, queue, date_trunc('month', day)
    having sum(offered) > 0
    union all
    select
        'staffing' as table_name,
        employer_force as series,
        as_at as period,
        min(line_number) as line_number,
        count(*) as table_rows,
        6 as periods_needed,
        unnest([
            'not_deployable_fte', 'externally_funded_fte', 'joiners_fte', 'leavers_fte',
            'sickness_days', 'available_days'
        ]) as column_name,
        unnest([
            sum(not_deployable_fte), sum(externally_funded_fte), sum(joiners_fte),
            sum(leavers_fte), sum(sickness_days), sum(available_days)
        ]) as figure
    from staffing
    group by employer_force, as_at
    union all
    select
        'unit_savings' as table_name,
        force as series,
        as_at as period,
        min(line_number) as line_number,
        count(*) as table_rows,
        1 as periods_needed,
        unnest(['at_risk_gbp', 'implementation_cost_gbp']) as column_name,
        unnest([sum(at_risk_gbp), sum(implementation_cost_gbp)])::double as figure
    from unit_savings
    group by force, as_at

),

history as (

    select
        *,
        min(coalesce(figure / table_rows, 0)) over periods_before as lowest,
        count(*) over periods_before as periods_known
    from figures
    window periods_before as (
        partition by table_name, series, column_name
        order by period
        rows between 12 preceding and 1 preceding
    )

)

select
    table_name,
    line_number,
    column_name,
    format(
        '{}, {}: {} in all rows', series, period,
        if(figure is null, 'blank', '0')
    ) as value
from history
where
    coalesce(figure, 0) = 0
    and periods_known >= periods_needed
    -- A day or two of a new month may well have none of what is rare.
    and lowest * table_rows >= 10
