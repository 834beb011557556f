-- title: Staffing of the shared units by employing force and month
-- grain: one row per force, as_at
-- units: full-time equivalents; per cent
-- source: staffing_posts
-- parameters: bch_forces, unit_id, worker_type, first_day, last_day
with

summed as (

    select
        as_at,
        force is null as is_total,
        coalesce(
            force, if(len($bch_forces) = 3, 'BCH', 'Chosen forces')
        ) as force,
        sum(headcount) as persons,
        sum(establishment_fte) as establishment,
        sum(strength_fte) as strength,
        sum(deployable_fte) as deployable,
        sum(strength_fte + externally_funded_fte) as in_post,
        sum(joiners_fte) as joiners,
        sum(leavers_fte) as leavers,
        sum(leavers_to_alliance_fte) as moved,
        sum(sickness_days) as sick,
        sum(available_days) as available
    from staffing_posts
    where
        is_shared
        and force = any($bch_forces)
        and $worker_type in ('all', worker_type)
        and ($unit_id = 'all' or ($unit_id = unit_id and not sensitive_unit))
    group by grouping sets ((as_at, force), (as_at))
    having force is not null or len($bch_forces) > 1

),

rolled as (

    select
        as_at,
        force,
        is_total,
        persons,
        establishment,
        strength,
        deployable,
        sick,
        available,
        in_post,
        case
            when
                lag(as_at, 12) over by_month = last_day(as_at - interval 12 month)
                then lag(in_post, 12) over by_month
        end as in_post_before,
        min(as_at) over year_to_month = last_day(as_at - interval 11 month)
            as is_full_year,
        sum(joiners) over year_to_month as joiners,
        sum(leavers) over year_to_month as leavers,
        sum(moved) over year_to_month as moved
    from summed
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
    persons between 1 and 4 as is_withheld,
    withhold_small(establishment, persons) as establishment_fte,
    withhold_small(strength, persons) as strength_fte,
    withhold_small(deployable, persons) as deployable_fte,
    withhold_small(vacancy_pct(establishment, strength), persons) as vacancy_pct,
    withhold_small(sickness_pct(sick, available), persons) as sickness_pct,
    case when is_full_year then withhold_small(joiners, persons) end
        as joiners_in_12_months_fte,
    case when is_full_year then withhold_small(leavers, persons) end
        as leavers_in_12_months_fte,
    case when is_full_year then withhold_small(moved, persons) end
        as moved_within_alliance_fte,
    -- who moves within the alliance leaves a force, not the forces together
    case when is_full_year then withhold_small(
        turnover_pct(
            case when is_total then leavers - moved else leavers end,
            nullif(in_post_before, 0),
            in_post
        ),
        persons
    ) end as turnover_pct
from rolled
where as_at between $first_day and $last_day
order by is_total, force, as_at
