-- title: Calls by area, month, queue and clock: each force, and any of them together
-- grain: one row per members, month, queue, clock
-- units: calls; seconds
-- source: contact_area_spans
-- parameters: none
select
    area,
    area_order,
    members,
    begins as month,
    queue,
    clock,
    forces_held as force_months,
    offered_calls,
    answered_calls,
    abandoned_calls,
    short_abandoned_calls,
    lowest_threshold_seconds,
    highest_threshold_seconds,
    within_target_calls,
    target_seconds,
    wait_answered_seconds
from contact_area_spans
where span = 'month'
order by queue, area_order, members, month, clock
