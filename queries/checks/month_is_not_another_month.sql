-- title: Figures of another month
-- rule: A month does not have the figures of the month or year before or after it.
-- severity: warn
-- help: Check the period of the export: the same figures may stand under a new date.
with

figures as (

    select
        'contact_daily' as table_name,
        force,
        queue || day(day)::text as series,
        date_trunc('month', day) as month,
        concat_ws(' ', offered, answered, handle_seconds) as figure,
        line_number
    from contact_daily
    where offered > 0
    union all
    select
        'staffing' as table_name,
        employer_force as force,
        unit_id || worker_type as series,
        date_trunc('month', as_at) as month,
        concat_ws(' ', strength_fte, headcount, sickness_days) as figure,
        line_number
    from staffing
    union all
    select
        'unit_costs' as table_name,
        force,
        unit_id || cost_kind as series,
        month,
        actual_gbp::text as figure,
        line_number
    from unit_costs
    where actual_gbp <> 0
    union all
    select
        'unit_measures' as table_name,
        force,
        unit_id || measure as series,
        month,
        concat_ws(' ', numerator, denominator) as figure,
        line_number
    from unit_measures

),

months as (

    select
        table_name,
        force,
        month,
        min(line_number) as line_number,
        count(*) as month_rows
    from figures
    group by table_name, force, month

),

same as (

    select
        arrived.table_name,
        arrived.force,
        arrived.month,
        other.month as other_month,
        count(*) as same_rows
    from figures as arrived
    inner join figures as other
        on
            arrived.table_name = other.table_name
            and arrived.force = other.force
            and arrived.series = other.series
            and arrived.figure = other.figure
    where
        arrived.line_number is not null
        and abs(date_diff('month', arrived.month, other.month)) in (1, 12)
        and (other.line_number is null or other.month < arrived.month)
    group by arrived.table_name, arrived.force, arrived.month, other.month

)

select
    months.table_name,
    months.line_number,
    case months.table_name
        when 'contact_daily' then 'day'
        when 'staffing' then 'as_at'
        else 'month'
    end as column_name,
    format(
        '{}: {} has the figures of {}', months.force,
        strftime(months.month, '%Y-%m'), strftime(same.other_month, '%Y-%m')
    ) as value
from months
inner join same
    on
        months.table_name = same.table_name
        and months.force = same.force
        and months.month = same.month
where
    same.same_rows >= 5
    and same.same_rows >= 0.8 * months.month_rows
