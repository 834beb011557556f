-- title: Calls by force, month, queue and clock
-- grain: one row per force, month, queue, clock
-- units: calls; seconds
-- source: contact_daily
-- parameters: none
select
    force,
    cast(date_trunc('month', day) as date) as month,
    queue,
    clock,
    cast(sum(offered) as bigint) as offered_calls,
    cast(sum(answered) as bigint) as answered_calls,
    cast(sum(abandoned) as bigint) as abandoned_calls,
    cast(sum(short_abandoned) as bigint) as short_abandoned_calls,
    min(abandon_threshold_seconds) as lowest_threshold_seconds,
    max(abandon_threshold_seconds) as highest_threshold_seconds,
    -- a share within a target has no meaning over two targets
    case
        when min(target_seconds) = max(target_seconds)
            then cast(sum(answered_within_target) as bigint)
    end as within_target_calls,
    case
        when min(target_seconds) = max(target_seconds)
            then max(target_seconds)
    end as target_seconds,
    cast(sum(wait_answered_seconds) as bigint) as wait_answered_seconds
from contact_daily
group by force, date_trunc('month', day), queue, clock
order by queue, force, month, clock
