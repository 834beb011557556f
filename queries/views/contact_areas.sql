-- title: Calls by area, month, queue and clock: each force, and any of them together
-- grain: one row per members, month, queue, clock
-- units: calls; seconds
-- source: contact_daily, forces
-- parameters: none
with

bch as (

    select
        force,
        display_order
    from forces
    where in_bch

),

areas as (

    select
        force as area,
        display_order as area_order,
        force as members,
        force
    from bch
    union all
    select
        'BCH (2 of 3)' as area,
        100 as area_order,
        one.force || ', ' || other.force as members,
        bch.force
    from bch as one
    inner join bch as other on one.display_order < other.display_order
    inner join bch on bch.force in (one.force, other.force)
    union all
    select
        'BCH' as area,
        100 as area_order,
        string_agg(force, ', ' order by display_order) over () as members,
        force
    from bch

)

select
    areas.area,
    areas.area_order,
    areas.members,
    cast(date_trunc('month', calls.day) as date) as month,
    calls.queue,
    calls.clock,
    count(distinct calls.force) as force_months,
    cast(sum(calls.offered) as bigint) as offered_calls,
    cast(sum(calls.answered) as bigint) as answered_calls,
    cast(sum(calls.abandoned) as bigint) as abandoned_calls,
    cast(sum(calls.short_abandoned) as bigint) as short_abandoned_calls,
    min(calls.abandon_threshold_seconds) as lowest_threshold_seconds,
    max(calls.abandon_threshold_seconds) as highest_threshold_seconds,
    -- a share within a target has no meaning over two targets
    case
        when min(calls.target_seconds) = max(calls.target_seconds)
            then cast(sum(calls.answered_within_target) as bigint)
    end as within_target_calls,
    case
        when min(calls.target_seconds) = max(calls.target_seconds)
            then max(calls.target_seconds)
    end as target_seconds,
    cast(sum(calls.wait_answered_seconds) as bigint) as wait_answered_seconds
from contact_daily as calls
inner join areas on calls.force = areas.force
group by
    areas.area,
    areas.area_order,
    areas.members,
    date_trunc('month', calls.day),
    calls.queue,
    calls.clock
order by calls.queue, areas.area_order, areas.members, month, calls.clock
