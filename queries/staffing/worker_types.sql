-- title: Posts and people of each unit by worker type, all chosen forces together
-- grain: one row per unit_id, worker_type
-- units: persons; full-time equivalents; per cent
-- source: staffing_figures
-- parameters: bch_forces, period_last_day
with

chosen as (

    select *
    from staffing_figures
    where
        unit_id != 'WHOLE'
        and as_at = $period_last_day
        and case
            when len($bch_forces) = 3 then force = 'BCH'
            else force = any($bch_forces)
        end

)

select
    unit_id,
    unit,
    worker_type,
    worker_type = 'all' as is_total,
    -- one withheld, and the sum of the others is not shown either
    max(withheld_because) is not null as is_withheld,
    max(withheld_because) as withheld_because,
    complete_sum(headcount) as people_persons,
    complete_amount(establishment_fte) as establishment_fte,
    complete_amount(strength_fte) as strength_fte,
    complete_amount(not_deployable_fte) as not_deployable_fte,
    complete_amount(externally_funded_fte) as externally_funded_fte,
    complete_amount(establishment_fte) - complete_amount(strength_fte)
        as vacancies_fte,
    vacancy_pct(complete_amount(establishment_fte), complete_amount(strength_fte))
        as vacancy_pct
from chosen
group by unit_id, unit, worker_type
order by
    array_position(['SHARED', 'REST'], unit_id) asc nulls last,
    unit asc,
    unit_id asc,
    worker_type = 'all' desc,
    worker_type != 'police officer' asc,
    worker_type desc
