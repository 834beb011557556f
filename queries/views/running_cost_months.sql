-- title: Running cost of each unit by force and month, months without a row included
-- grain: one row per unit_id, force, month
-- units: pounds
-- source: unit_costs, collaborations
-- parameters: none
with

running as (

    select
        unit_id,
        force,
        month,
        year(month) - case when month(month) < 4 then 1 else 0 end as started,
        pre_collaboration_baseline_gbp,
        budget_gbp,
        actual_gbp,
        outturn_forecast_gbp
    from unit_costs
    where cost_kind = 'running'

),

due as (

    -- every month of a year for which the unit sent any, from each of its forces
    select
        years.unit_id,
        years.started,
        collaborations.short_name as unit,
        unnest(string_split(collaborations.forces, '; ')) as force
    from (select distinct
        unit_id,
        started
    from running) as years
    inner join collaborations on years.unit_id = collaborations.unit_id

),

months as (

    select
        due.unit_id,
        due.unit,
        due.force,
        due.started,
        (make_date(due.started, 4, 1) + to_months(step.number::integer))::date as month
    from due
    cross join range(12) as step (number)

)

select
    months.unit_id,
    months.unit,
    months.force,
    months.month,
    months.started || '/' || right((months.started + 1)::varchar, 2) as financial_year,
    running.pre_collaboration_baseline_gbp as baseline_gbp,
    running.budget_gbp,
    running.actual_gbp,
    coalesce(running.actual_gbp, running.outturn_forecast_gbp) as outturn_gbp
from months
left join running
    on
        months.unit_id = running.unit_id
        and months.force = running.force
        and months.month = running.month
order by months.unit_id, months.force, months.month
