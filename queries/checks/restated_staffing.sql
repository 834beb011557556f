-- title: Staffing published before
-- rule: A figure of a month that is live stays as it was.
-- severity: warn
-- help: Late joiners and leavers are usual; say in the note of the publication what was corrected.
with

arrived as (

    select
        as_at,
        unit_id,
        employer_force,
        worker_type,
        data_status,
        line_number,
        column_name,
        figure
    from staffing
    unpivot include nulls (
        figure for column_name in (
            establishment_fte, strength_fte, not_deployable_fte, headcount, joiners_fte,
            leavers_fte, leavers_to_alliance_fte, sickness_days, available_days,
            externally_funded_fte
        )
    )
    where line_number is not null

),

was as (

    select
        as_at,
        unit_id,
        employer_force,
        worker_type,
        data_status,
        column_name,
        figure
    from live.staffing
    unpivot include nulls (
        figure for column_name in (
            establishment_fte, strength_fte, not_deployable_fte, headcount, joiners_fte,
            leavers_fte, leavers_to_alliance_fte, sickness_days, available_days,
            externally_funded_fte
        )
    )

)

select
    'staffing' as table_name,
    arrived.line_number,
    arrived.column_name,
    coalesce(rtrim(rtrim(format('{:,.2f}', arrived.figure), '0'), '.'), 'blank')
    -- what is live may be a figure that is not shown
    || ', published otherwise' as value
from arrived
inner join was
    on
        arrived.as_at = was.as_at
        and arrived.unit_id = was.unit_id
        and arrived.employer_force = was.employer_force
        and arrived.worker_type = was.worker_type
        and arrived.column_name = was.column_name
where
    arrived.figure is distinct from was.figure
    and (was.data_status <> 'illustrative' or arrived.data_status = 'illustrative')
