-- title: Vacancy rate and sickness rate of each unit, by employing force and month
-- grain: one row per measure, unit_id, force, begins
-- units: per cent
-- source: staffing_figures
-- parameters: bch_forces, worker_type, first_day, last_day
with

found as (

    select
        unit_id,
        unit as place,
        force,
        force = 'BCH' as is_total,
        as_at,
        withheld_because,
        establishment_fte,
        strength_fte,
        sickness_days,
        available_days
    from staffing_figures
    where
        unit_id != 'WHOLE'
        and worker_type = $worker_type
        and as_at between $first_day and $last_day
        and (force = any($bch_forces) or (force = 'BCH' and len($bch_forces) = 3))

),

with_total as (

    from found
    union all by name
    -- one withheld, and the sum of the others is not shown either
    select
        unit_id,
        place,
        'Chosen forces' as force,
        true as is_total,
        as_at,
        max(withheld_because) as withheld_because,
        complete_amount(establishment_fte) as establishment_fte,
        complete_amount(strength_fte) as strength_fte,
        complete_amount(sickness_days) as sickness_days,
        complete_amount(available_days) as available_days
    from found
    where len($bch_forces) = 2
    group by unit_id, place, as_at

)

select
    measures.measure,
    'pct' as unit,
    measures.direction,
    measures.is_seasonal,
    found.unit_id,
    found.place,
    found.force,
    found.is_total or len($bch_forces) = 1 as is_total,
    date_trunc('month', found.as_at) as begins,
    case measures.measure
        when 'Vacancy rate'
            then vacancy_pct(found.establishment_fte, found.strength_fte)
        else sickness_pct(found.sickness_days, found.available_days)
    end as value,
    null::double as standard,
    found.withheld_because
from with_total as found
-- no standard exists for either; sickness has its season
cross join (
    values (1, 'Vacancy rate', 'neither', false), (2, 'Sickness rate', 'lower', true)
) as measures (measure_order, measure, direction, is_seasonal)
order by
    measures.measure_order asc,
    array_position(['SHARED'], found.unit_id) asc nulls last,
    found.unit_id = 'REST' asc,
    found.place asc,
    found.unit_id asc,
    found.is_total asc,
    found.force asc,
    begins asc
