-- title: Which lines of staffing are withheld at a month-end, by unit, and why
-- grain: one row per unit_id
-- units: lines of unit, force and worker type
-- source: staffing_figures
-- parameters: period_last_day
with

by_force as (

    select
        unit_id,
        unit,
        force,
        max(withheld_because) as because,
        count(*) as all_lines,
        count(withheld_because) as withheld_lines,
        string_agg(
            if(worker_type = 'all', 'all types', worker_type), ', '
            order by worker_type = 'all', worker_type
        ) filter (where withheld_because is not null) as worker_types
    from staffing_figures
    where as_at = $period_last_day
    group by unit_id, unit, force

)

select
    unit_id,
    unit,
    max(because) as withheld_because,
    sum(all_lines)::bigint as all_lines,
    sum(withheld_lines)::bigint as withheld_lines,
    if(
        sum(all_lines) = sum(withheld_lines),
        'every line',
        string_agg(force || ': ' || worker_types, '; ' order by force = 'BCH', force)
    ) as withheld
from by_force
group by unit_id, unit
order by
    unit_id in ('SHARED', 'REST', 'WHOLE') asc,
    withheld_lines desc,
    unit asc
