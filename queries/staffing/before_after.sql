-- title: People of a unit before and after a day, by force and worker type
-- grain: one row per force, worker_type
-- units: full-time equivalents; per cent; months
-- source: staffing_figures
-- parameters: bch_forces, unit_id, event_day, as_at
with

found as (

    select
        worker_type,
        force,
        as_at,
        as_at < $event_day as is_before,
        withheld_because,
        establishment_fte,
        strength_fte
    from staffing_figures
    where
        unit_id = $unit_id
        and as_at <= $as_at
        and (force = any($bch_forces) or (force = 'BCH' and len($bch_forces) = 3))

),

with_total as (

    from found
    union all by name
    -- one withheld, and the sum of the others is not shown either
    select
        worker_type,
        'Chosen forces' as force,
        as_at,
        is_before,
        max(withheld_because) as withheld_because,
        complete_amount(establishment_fte) as establishment_fte,
        complete_amount(strength_fte) as strength_fte
    from found
    where len($bch_forces) = 2
    group by worker_type, as_at, is_before

),

windowed as (

    -- twelve months on each side, as far as they are held
    select
        *,
        is_before and as_at >= $event_day::date - interval 12 month as in_before,
        not is_before and as_at < $event_day::date + interval 12 month as in_after
    from with_total

),

paired as (

    select
        now.*,
        earlier.strength_fte as year_before_fte
    from windowed as now
    left join windowed as earlier
        on
            now.force = earlier.force
            and now.worker_type = earlier.worker_type
            and last_day(now.as_at - interval 12 month) = earlier.as_at
            and now.in_after
            and earlier.in_before

)

select
    force,
    worker_type,
    bool_or(withheld_because is not null) as is_withheld,
    max(withheld_because) as withheld_because,
    count_if(in_before) as months_before,
    count_if(in_after) as months_after,
    avg(strength_fte) filter (where in_before) as mean_before_fte,
    avg(strength_fte) filter (where in_after) as mean_after_fte,
    count(year_before_fte) as same_months,
    avg(year_before_fte) as same_months_before_fte,
    avg(strength_fte) filter (where year_before_fte is not null)
        as same_months_after_fte,
    max(as_at) filter (where is_before) as last_before_on,
    arg_max(strength_fte, as_at) filter (where is_before) as last_before_fte,
    arg_max(establishment_fte, as_at) filter (where is_before)
        as posts_before_fte,
    max(as_at) as latest_on,
    arg_max(strength_fte, as_at) filter (where not is_before) as latest_fte,
    arg_max(establishment_fte, as_at) filter (where not is_before)
        as posts_latest_fte,
    latest_fte - last_before_fte as change_fte,
    change_pct(latest_fte, last_before_fte) as change_pct
from paired
group by force, worker_type
having count_if(is_before) > 0 and count_if(not is_before) > 0
order by
    worker_type != 'all',
    worker_type,
    force in ('BCH', 'Chosen forces'),
    force
