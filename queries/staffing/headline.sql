-- title: Staffing of the shared units at a month-end and at the one compared
-- grain: one row per figures
-- units: full-time equivalents; per cent
-- source: staffing_posts
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

summed as (

    select
        periods.figures,
        periods.first_day,
        periods.last_day,
        periods.as_at,
        sum(posts.headcount) filter (where posts.as_at = periods.as_at) as persons,
        sum(posts.establishment_fte) filter (where posts.as_at = periods.as_at)
            as establishment,
        sum(posts.strength_fte) filter (where posts.as_at = periods.as_at)
            as strength,
        sum(posts.deployable_fte) filter (where posts.as_at = periods.as_at)
            as deployable,
        sum(posts.not_deployable_fte) filter (where posts.as_at = periods.as_at)
            as not_deployable,
        count(distinct posts.as_at) as months,
        sum(posts.leavers_fte) as leavers,
        sum(posts.leavers_to_alliance_fte) as moved,
        sum(posts.sickness_days) filter (
            where posts.as_at between periods.first_day and periods.last_day
        ) as sick,
        sum(posts.available_days) filter (
            where posts.as_at between periods.first_day and periods.last_day
        ) as available
    from periods
    inner join staffing_posts as posts
        -- twelve months, and the days compared lie within them
        on
            periods.as_at >= posts.as_at
            and periods.as_at - interval 12 month < posts.as_at
    where
        posts.is_shared
        and posts.force = any($bch_forces)
        and $worker_type in ('all', posts.worker_type)
        and (
            $unit_id = 'all'
            or ($unit_id = posts.unit_id and not posts.sensitive_unit)
        )
    group by periods.figures, periods.first_day, periods.last_day, periods.as_at

)

select
    figures,
    first_day,
    last_day,
    as_at,
    persons between 1 and 4 as is_withheld,
    withhold_small(establishment, persons) as establishment_fte,
    withhold_small(strength, persons) as strength_fte,
    withhold_small(deployable, persons) as deployable_fte,
    withhold_small(not_deployable, persons) as not_deployable_fte,
    withhold_small(establishment - strength, persons) as vacancies_fte,
    withhold_small(vacancy_pct(establishment, strength), persons) as vacancy_pct,
    withhold_small(
        deployable_pct(
            deployable + not_deployable, not_deployable, establishment
        ),
        persons
    ) as deployable_pct,
    withhold_small(share_pct(not_deployable, strength), persons)
        as not_deployable_pct,
    withhold_small(sickness_pct(sick, available), persons) as sickness_pct,
    case when months = 12 then withhold_small(leavers, persons) end as leavers_fte,
    case when months = 12 then withhold_small(moved, persons) end as moved_fte
from summed
where strength is not null
order by figures desc
