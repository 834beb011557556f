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
    cast(sum(offered) as bigint) as offered_calls,
    cast(sum(answered) as bigint) as answered_calls,
    cast(sum(abandoned) as bigint) as abandoned_calls,
    cast(sum(short_abandoned) as bigint) as short_abandoned_calls,
    min(abandon_threshold_seconds) as lowest_threshold_seconds,
    max(abandon_threshold_seconds) as highest_threshold_seconds,
    -- a share within a target has no meaning over two targets
    case
        when
            min(target_seconds) = max(target_seconds)
            and count(answered_within_target) = count(*)
            then cast(sum(answered_within_target) as bigint)
    end as within_target_calls,
    case
        when min(target_seconds) = max(target_seconds)
            then max(target_seconds)
    end as target_seconds,
    cast(sum(wait_answered_seconds) as bigint) as wait_answered_seconds,
    count(*) as days_held,
    min(target_seconds) as lowest_target_seconds,
    max(target_seconds) as highest_target_seconds,
    case
        when count(abandoned_within_target) = count(*)
            then cast(sum(abandoned_within_target) as bigint)
    end as abandoned_within_target_calls,
    max(longest_wait_seconds) as longest_wait_seconds,
    cast(sum(answered_0_10_s) as bigint) as under_10_s_calls,
    cast(sum(answered_10_60_s) as bigint) as from_10_to_60_s_calls,
    cast(sum(answered_60_plus_s) as bigint) as from_60_s_calls,
    cast(sum(overflowed_out) as bigint) as overflowed_out_calls,
    cast(sum(overflowed_in) as bigint) as overflowed_in_calls,
    cast(sum(direct_to_secondary) as bigint) as direct_to_secondary_calls
from contact_daily
group by force, date_trunc('month', day), queue, clock
order by queue, force, month, clock
