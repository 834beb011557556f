-- title: Days of the hours held, added up
-- grain: one row per force, day, queue
-- units: calls; seconds
-- source: contact_hourly
-- parameters: none
select
    force,
    cast(left(hour_start, 10) as date) as day,
    queue,
    any_value(clock) as clock,
    sum(offered) as offered,
    sum(answered) as answered,
    sum(abandoned) as abandoned,
    sum(short_abandoned) as short_abandoned,
    max(abandon_threshold_seconds) as abandon_threshold_seconds,
    sum(answered_within_target) as answered_within_target,
    max(target_seconds) as target_seconds,
    sum(wait_answered_seconds) as wait_answered_seconds,
    sum(wait_abandoned_seconds) as wait_abandoned_seconds,
    sum(handle_seconds) as handle_seconds,
    any_value(data_status) as data_status
from contact_hourly
group by force, day, queue
order by queue, force, day
