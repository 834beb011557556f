-- title: Staffing of a unit or all shared units at a month-end and at the one compared
-- grain: one row per figures
-- units: full-time equivalents; per cent
-- source: staffing_figures
-- parameters: bch_forces, unit_id, worker_type, period_first_day, period_last_day, compared_first_day, compared_last_day, compared_month_end
with

periods as (

    select
        'shown' as figures,
        $period_first_day::date as first_day,
        $period_last_day::date as last_day,
        $period_last_day::date as as_at
    union all
    select
        'compared' as figures,
        $compared_first_day::date as first_day,
        $compared_last_day::date as last_day,
        $compared_month_end::date as as_at

),

found as (

    select
        periods.figures,
        periods.first_day,
        periods.last_day,
        periods.as_at,
        staffing.as_at = periods.as_at as is_at_end,
        staffing.as_at between periods.first_day and periods.last_day as is_in_period,
        staffing.as_at as month_end,
        staffing.is_withheld,
        staffing.establishment_fte,
        staffing.strength_fte,
        staffing.deployable_fte,
        staffing.not_deployable_fte,
        staffing.leavers_fte,
        staffing.leavers_to_alliance_fte,
        staffing.sickness_days,
        staffing.available_days
    from periods
    inner join staffing_figures as staffing
        -- twelve months, and the days compared lie within them
        on
            periods.as_at >= staffing.as_at
            and periods.as_at - interval 12 month < staffing.as_at
    where
        staffing.unit_id = $unit_id
        and staffing.worker_type = $worker_type
        -- the sum of all is shown even where one of them is withheld
        and if(
            len($bch_forces) = 3,
            staffing.force = 'BCH',
            staffing.force = any($bch_forces)
        )

),

summed as (

    select
        figures,
        first_day,
        last_day,
        as_at,
        bool_or(is_withheld) as is_withheld,
        complete_amount(if(is_at_end, establishment_fte, 0)) as establishment,
        complete_amount(if(is_at_end, strength_fte, 0)) as strength,
        complete_amount(if(is_at_end, deployable_fte, 0)) as deployable,
        complete_amount(if(is_at_end, not_deployable_fte, 0)) as not_deployable,
        count(distinct month_end) as months,
        complete_amount(leavers_fte) as leavers,
        complete_amount(leavers_to_alliance_fte) as moved,
        complete_amount(if(is_in_period, sickness_days, 0)) as sick,
        complete_amount(if(is_in_period, available_days, 0)) as available
    from found
    group by figures, first_day, last_day, as_at
    having bool_or(is_at_end)

)

select
    figures,
    first_day,
    last_day,
    as_at,
    is_withheld,
    establishment as establishment_fte,
    strength as strength_fte,
    deployable as deployable_fte,
    not_deployable as not_deployable_fte,
    establishment - strength as vacancies_fte,
    vacancy_pct(establishment, strength) as vacancy_pct,
    deployable_pct(deployable + not_deployable, not_deployable, establishment)
        as deployable_pct,
    share_pct(not_deployable, strength) as not_deployable_pct,
    sickness_pct(sick, available) as sickness_pct,
    case when months = 12 then leavers end as leavers_fte,
    case when months = 12 then moved end as moved_fte
from summed
order by figures desc
