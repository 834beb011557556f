-- title: Months of units
-- rule: A unit's staffing, running costs or measure that stood in a month stands in the next one too.
-- severity: warn
-- help: Add the missing rows. A unit that ends needs one last row of zeros, so that its end is known.
with

figures as (

    select
        'staffing' as table_name,
        employer_force as force,
        unit_id || ' ' || worker_type as series,
        date_trunc('month', as_at) as month,
        line_number,
        strength_fte = 0 as may_end
    from staffing
    union all
    select
        'unit_costs' as table_name,
        force,
        unit_id || ' ' || cost_kind as series,
        month,
        line_number,
        cost_kind <> 'running' or coalesce(budget_gbp, 1) = 0 as may_end
    from unit_costs
    union all
    select
        'unit_measures' as table_name,
        force,
        unit_id || ' ' || measure as series,
        month,
        line_number,
        denominator = 0 as may_end
    from unit_measures

),

live_figures as (

    select
        'staffing' as table_name,
        employer_force as force,
        unit_id || ' ' || worker_type as series,
        date_trunc('month', as_at) as month
    from live.staffing
    union all
    select
        'unit_costs' as table_name,
        force,
        unit_id || ' ' || cost_kind as series,
        month
    from live.unit_costs
    union all
    select
        'unit_measures' as table_name,
        force,
        unit_id || ' ' || measure as series,
        month
    from live.unit_measures

),

neighbours as (

    select
        *,
        (month + interval 1 month)::date as following_month,
        lead(month) over months_of_series as next_month,
        lead(line_number) over months_of_series as next_line,
        max(month) over months_of_force as last_month,
        min(line_number) over months_of_force as first_line,
        min(month) filter (where line_number is not null)
            over months_of_force as arrived_month,
        max(month) filter (where line_number is not null)
            over months_of_force as arrived_to
    from figures
    window
        months_of_series as (partition by table_name, force, series order by month),
        months_of_force as (partition by table_name, force)

)

select
    missing.table_name,
    min(case
        when missing.next_month is null then missing.first_line
        -- Rows of the months around it may stay, such as forecasts.
        when
            missing.following_month <= missing.arrived_to
            and missing.next_month > missing.arrived_month
            then coalesce(missing.next_line, missing.line_number, missing.first_line)
        else coalesce(missing.next_line, missing.line_number)
    end) as line_number,
    'unit_id' as column_name,
    strftime(missing.following_month, '%Y-%m: ') || min(missing.series)
    || if(count(*) > 1, ' and ' || (count(*) - 1)::text || ' more', '') as value
from neighbours as missing
left join live_figures as was
    on
        missing.table_name = was.table_name
        and missing.force = was.force
        and missing.series = was.series
        and missing.following_month = was.month
where
    was.series is null
    and case
        when missing.next_month is null
            then
                not missing.may_end
                and missing.following_month <= missing.last_month
                and missing.arrived_month <= missing.following_month
        else missing.next_month > missing.following_month
    end
group by missing.table_name, missing.force, missing.following_month
