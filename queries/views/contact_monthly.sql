-- title: Calls by force, month, queue and clock
-- grain: one row per force, month, queue, clock
-- units: calls; seconds; days
-- source: contact_daily
-- parameters: none
select
    force,
    cast(date_trunc('month', day) as date) as month,
    queue,
    clock,
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
        when min(target_seconds) = max(target_seconds)
            then max(target_seconds)
    end as target_seconds,
    complete_sum(wait_answered_seconds) as wait_answered_seconds,
    count(*) as days_held,
    min(target_seconds) as lowest_target_seconds,
    max(target_seconds) as highest_target_seconds,
    complete_sum(abandoned_within_target) as abandoned_within_target_calls,
    max(longest_wait_seconds) as longest_wait_seconds,
    complete_sum(answered_0_10_s) as under_10_s_calls,
    complete_sum(answered_10_60_s) as from_10_to_60_s_calls,
    complete_sum(answered_60_plus_s) as from_60_s_calls,
    complete_sum(overflowed_out) as overflowed_out_calls,
    complete_sum(overflowed_in) as overflowed_in_calls,
    complete_sum(direct_to_secondary) as direct_to_secondary_calls
from contact_daily
group by force, date_trunc('month', day), queue, clock
order by queue, force, month, clock
