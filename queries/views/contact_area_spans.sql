-- title: Calls by area, month or week from Monday, queue and clock
-- grain: one row per members, span, begins, queue, clock
-- units: days of all forces together; calls; seconds
-- source: contact_daily, alliance_areas
-- parameters: none
with

spans as (

    select unnest(['month', 'week']) as span

),

placed as (

    select
        calls.*,
        areas.area,
        areas.area_order,
        areas.members,
        spans.span,
        cast(date_trunc(spans.span, calls.day) as date) as begins
    from contact_daily as calls
    inner join alliance_areas as areas on calls.force = areas.force
    cross join spans

)

select
    area,
    area_order,
    members,
    span,
    begins,
    queue,
    clock,
    count(distinct force) as forces_held,
    count(*) as force_days,
    complete_sum(offered) as offered_calls,
    complete_sum(answered) as answered_calls,
    complete_sum(abandoned) as abandoned_calls,
    complete_sum(short_abandoned) as short_abandoned_calls,
    min(abandon_threshold_seconds) as lowest_threshold_seconds,
    max(abandon_threshold_seconds) as highest_threshold_seconds,
    -- a share within a target has no meaning over two targets
    case
        when min(target_seconds) = max(target_seconds)
            then complete_sum(answered_within_target)
    end as within_target_calls,
    case
        when min(target_seconds) = max(target_seconds) then max(target_seconds)
    end as target_seconds,
    complete_sum(wait_answered_seconds) as wait_answered_seconds
from placed
group by area, area_order, members, span, begins, queue, clock
order by span, queue, area_order, members, begins, clock
