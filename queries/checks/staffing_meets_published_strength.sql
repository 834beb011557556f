-- title: Staffing against the published strength
-- rule: On a 31 March the units and the rest of a force add up to its published strength, within 0.5 %.
-- severity: warn
-- help: Compare with data/published/workforce.csv; a unit may be missing or counted twice.
with

published as (

    select
        as_at,
        force,
        worker_type,
        sum(fte) as fte
    from workforce
    group by as_at, force, worker_type

),

extracts as (

    select
        as_at,
        employer_force,
        worker_type,
        min(line_number) as line_number,
        sum(strength_fte) as strength_fte
    from staffing
    group by as_at, employer_force, worker_type

)

select
    'staffing' as table_name,
    extracts.line_number,
    'strength_fte' as column_name,
    round(extracts.strength_fte, 2)::text as value
from extracts
inner join published
    on
        extracts.as_at = published.as_at
        and extracts.employer_force = published.force
        and extracts.worker_type = published.worker_type
where abs(extracts.strength_fte - published.fte) > 0.005 * published.fte
