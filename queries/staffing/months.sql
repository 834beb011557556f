-- title: Staffing of a unit or all shared units by employing force and month
-- grain: one row per force, as_at
-- units: full-time equivalents; per cent
-- source: staffing_figures
-- parameters: bch_forces, unit_id, worker_type, first_day, last_day
with

found as (

    select
        as_at,
        force,
        force = 'BCH' as is_total,
        withheld_because,
        establishment_fte,
        strength_fte,
        deployable_fte,
        strength_fte + externally_funded_fte as in_post_fte,
        joiners_fte,
        leavers_fte,
        leavers_to_alliance_fte,
        sickness_days,
        available_days
    from staffing_figures
    where
        unit_id = $unit_id
        and worker_type = $worker_type
        and (force = any($bch_forces) or (force = 'BCH' and len($bch_forces) = 3))

),

with_total as (

    from found
    union all by name
    -- one withheld, and the sum of the others is not shown either
    select
        as_at,
        'Chosen forces' as force,
        true as is_total,
        max(withheld_because) as withheld_because,
        complete_amount(establishment_fte) as establishment_fte,
        complete_amount(strength_fte) as strength_fte,
        complete_amount(deployable_fte) as deployable_fte,
        complete_amount(in_post_fte) as in_post_fte,
        complete_amount(joiners_fte) as joiners_fte,
        complete_amount(leavers_fte) as leavers_fte,
        complete_amount(leavers_to_alliance_fte) as leavers_to_alliance_fte,
        complete_amount(sickness_days) as sickness_days,
        complete_amount(available_days) as available_days
    from found
    where len($bch_forces) = 2
    group by as_at

),

rolled as (

    select
        as_at,
        force,
        is_total,
        withheld_because,
        establishment_fte,
        strength_fte,
        deployable_fte,
        sickness_days,
        available_days,
        in_post_fte,
        case
            when
                lag(as_at, 12) over by_month = last_day(as_at - interval 12 month)
                then lag(in_post_fte, 12) over by_month
        end as in_post_before_fte,
        min(as_at) over year_to_month = last_day(as_at - interval 11 month)
        and count(leavers_fte) over year_to_month = 12 as is_full_year,
        sum(joiners_fte) over year_to_month as joiners_fte,
        sum(leavers_fte) over year_to_month as leavers_fte,
        sum(leavers_to_alliance_fte) over year_to_month as moved_fte
    from with_total
    window year_to_month as (
        partition by force
        order by as_at
        rows between 11 preceding and current row
    ),
    by_month as (
        partition by force
        order by as_at
    )

)

select
    force,
    as_at,
    is_total,
    withheld_because is not null as is_withheld,
    withheld_because,
    establishment_fte,
    strength_fte,
    deployable_fte,
    vacancy_pct(establishment_fte, strength_fte) as vacancy_pct,
    sickness_pct(sickness_days, available_days) as sickness_pct,
    case when is_full_year then joiners_fte end as joiners_in_12_months_fte,
    case when is_full_year then leavers_fte end as leavers_in_12_months_fte,
    case when is_full_year then moved_fte end as moved_within_alliance_fte,
    -- who moves within the alliance leaves a force, not the forces together
    case when is_full_year then turnover_pct(
        case when is_total then leavers_fte - moved_fte else leavers_fte end,
        nullif(in_post_before_fte, 0),
        in_post_fte
    ) end as turnover_pct
from rolled
where as_at between $first_day and $last_day
order by is_total, force, as_at
