-- title: Posts and people of each unit, month-end and 12 months, by employing force
-- grain: one row per unit_id, force
-- units: persons; full-time equivalents; days; per cent
-- source: staffing_figures
-- parameters: bch_forces, worker_type, period_first_day, period_last_day
with

found as (

    select
        *,
        force = 'BCH' as is_total,
        strength_fte + externally_funded_fte as in_post_fte,
        as_at = $period_last_day as is_end,
        as_at > $period_last_day::date - interval 12 month as is_in_year,
        as_at >= $period_first_day as is_in_period
    from staffing_figures
    where
        unit_id != 'WHOLE'
        and worker_type = $worker_type
        and as_at <= $period_last_day
        and as_at >= last_day($period_last_day::date - interval 12 month)
        and (force = any($bch_forces) or (force = 'BCH' and len($bch_forces) = 3))

),

summed as (

    select
        unit_id,
        unit,
        case when grouping(force) = 1 then 'Chosen forces' else force end as force,
        grouping(force) = 1 or bool_or(is_total) as is_total,
        max(withheld_because) as withheld_because,
        count(distinct as_at) filter (where is_in_year) = 12 as is_full_year,
        complete_amount(if(is_end, headcount, 0)) as headcount,
        complete_amount(if(is_end, establishment_fte, 0)) as establishment_fte,
        complete_amount(if(is_end, strength_fte, 0)) as strength_fte,
        complete_amount(if(is_end, not_deployable_fte, 0)) as not_deployable_fte,
        complete_amount(if(is_end, externally_funded_fte, 0)) as externally_funded_fte,
        complete_amount(if(is_end, in_post_fte, 0)) as in_post_fte,
        complete_amount(if(is_in_year, 0, in_post_fte)) as opening_fte,
        count(*) filter (where not is_in_year) > 0 as has_opening,
        complete_amount(if(is_in_year, in_post_fte, 0)) / 12.0 as mean_in_post_fte,
        complete_amount(if(is_in_year, joiners_fte, 0)) as joiners_fte,
        complete_amount(if(is_in_year, leavers_fte, 0)) as leavers_fte,
        complete_amount(if(is_in_year, leavers_to_alliance_fte, 0)) as moved_fte,
        complete_amount(if(is_in_year, sickness_days, 0)) as sickness_days,
        complete_amount(if(is_in_period, sickness_days, 0)) as period_sickness_days,
        complete_amount(if(is_in_period, available_days, 0)) as period_available_days
    from found
    group by grouping sets ((unit_id, unit, force), (unit_id, unit))
    -- the forces together: the cube's own row of all three, or of two their sum
    having
        bool_or(is_end) and (grouping(force) = 0 or len($bch_forces) = 2)

)

select
    unit_id,
    unit,
    force,
    is_total,
    withheld_because is not null as is_withheld,
    withheld_because,
    headcount::bigint as people_persons,
    establishment_fte,
    strength_fte,
    establishment_fte - strength_fte as vacancies_fte,
    vacancy_pct(establishment_fte, strength_fte) as vacancy_pct,
    not_deployable_fte,
    strength_fte - not_deployable_fte as deployable_fte,
    externally_funded_fte,
    case when is_full_year then joiners_fte end as joiners_in_12_months_fte,
    case when is_full_year then leavers_fte end as leavers_in_12_months_fte,
    case when is_full_year then moved_fte end as moved_within_alliance_fte,
    -- who moves within the alliance leaves a force, not the forces together
    case when is_full_year and has_opening then turnover_pct(
        case when is_total then leavers_fte - moved_fte else leavers_fte end,
        nullif(opening_fte, 0),
        in_post_fte
    ) end as turnover_pct,
    case when is_full_year then sickness_days_per_fte(sickness_days, mean_in_post_fte)
    end as sickness_days_per_fte,
    sickness_pct(period_sickness_days, period_available_days) as sickness_pct
from summed
order by
    array_position(['SHARED', 'REST'], unit_id) asc nulls last,
    unit asc, unit_id asc, is_total asc, force asc
