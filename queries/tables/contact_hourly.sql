-- title: Calls by force, hour and phone queue
-- grain: one row per force, hour_start, queue
-- units: calls; seconds; positions
-- source: extracts of the three forces; those shipped are illustrative
-- parameters: none
select
    line_number,
    force,
    as_hour_start(hour_start) as hour_start,
    queue,
    clock,
    as_count(offered) as offered,
    as_count(answered) as answered,
    as_count(abandoned) as abandoned,
    as_count(short_abandoned) as short_abandoned,
    as_count(abandon_threshold_seconds) as abandon_threshold_seconds,
    as_count(overflowed_out) as overflowed_out,
    as_count(overflowed_in) as overflowed_in,
    as_count(direct_to_secondary) as direct_to_secondary,
    as_count(answered_within_target) as answered_within_target,
    as_count(abandoned_within_target) as abandoned_within_target,
    as_count(target_seconds) as target_seconds,
    as_count(answered_0_10_s) as answered_0_10_s,
    as_count(answered_10_60_s) as answered_10_60_s,
    as_count(answered_60_plus_s) as answered_60_plus_s,
    as_count(wait_answered_seconds) as wait_answered_seconds,
    as_count(wait_abandoned_seconds) as wait_abandoned_seconds,
    as_count(handle_seconds) as handle_seconds,
    as_count(longest_wait_seconds) as longest_wait_seconds,
    as_count(in_queue_start) as in_queue_start,
    as_count(in_queue_end) as in_queue_end,
    as_count(positions_staffed) as positions_staffed,
    data_status
from contact_hourly_csv
order by queue, force, hour_start
