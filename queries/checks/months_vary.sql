-- title: Figures from month to month
-- rule: Spending, staffing and cases of a unit are not exactly the same in three months running.
-- severity: warn
-- help: Check whether the figures of the last month were copied forward, or a yearly figure was divided by twelve.
with

figures as (

    select
        'staffing' as table_name,
        'strength_fte' as column_name,
        concat_ws(', ', unit_id, employer_force, worker_type) as series,
        as_at as month,
        line_number,
        concat_ws(' ', strength_fte, headcount, sickness_days, available_days) as figure
    from staffing
    where strength_fte >= 20
    union all
    select
        'unit_costs' as table_name,
        'actual_gbp' as column_name,
        concat_ws(', ', unit_id, force, cost_kind) as series,
        month,
        line_number,
        actual_gbp::text as figure
    from unit_costs
    where cost_kind = 'running' and actual_gbp <> 0
    union all
    select
        'unit_measures' as table_name,
        'numerator' as column_name,
        concat_ws(', ', unit_id, force, measure) as series,
        month,
        line_number,
        concat_ws(' of ', numerator, denominator) as figure
    from unit_measures
    where denominator >= 20

),

neighbours as (

    select
        *,
        lag(figure) over months_of_series as figure_before,
        lag(figure, 2) over months_of_series as figure_before_that
    from figures
    window months_of_series as (partition by table_name, series order by month)

)

select
    table_name,
    line_number,
    column_name,
    series || ': ' || figure as value
from neighbours
where
    figure = figure_before
    and figure = figure_before_that
