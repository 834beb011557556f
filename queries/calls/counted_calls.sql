-- title: Calls by force, queue, day and the hours in which they begin and end waiting
-- grain: one row per force, queue, day, start_hour, end_hour
-- units: calls; seconds
-- source: placed_calls
-- parameters: none
select
    force,
    queue,
    day,
    start_hour,
    end_hour,
    min(line_number) as line_number,
    min(clock) as clock,
    min(abandon_threshold_seconds) as abandon_threshold_seconds,
    min(target_seconds) as target_seconds,
    min(data_status) as data_status,
    count(*) filter (not overflowed_in) as offered,
    count(*) filter (overflowed_in) as overflowed_in,
    count(*) filter (outcome = 'answered') as answered,
    count(*) filter (outcome = 'abandoned') as abandoned,
    count(*) filter (outcome = 'short_abandoned') as short_abandoned,
    count(*) filter (outcome = 'overflowed_out') as overflowed_out,
    count(*) filter (queue = '101_secondary' and direct_to_secondary)
        as direct_to_secondary,
    count(*) filter (queue = '101_secondary' and direct_to_secondary is not null)
        as calls_known_direct_or_not,
    count(*) filter (outcome = 'answered' and wait_seconds < target_seconds)
        as answered_within_target,
    count(*) filter (outcome = 'abandoned' and wait_seconds < target_seconds)
        as abandoned_within_target,
    count(*) filter (outcome = 'answered' and wait_seconds < 10) as answered_0_10_s,
    count(*) filter (
        outcome = 'answered' and wait_seconds >= 10 and wait_seconds < 60
    ) as answered_10_60_s,
    count(*) filter (outcome = 'answered' and wait_seconds >= 60)
        as answered_60_plus_s,
    sum(wait_seconds) filter (outcome = 'answered') as wait_answered_seconds,
    sum(wait_seconds) filter (outcome = 'abandoned') as wait_abandoned_seconds,
    sum(handle_seconds) filter (outcome = 'answered') as handle_seconds,
    count(*) filter (outcome = 'answered' and handle_seconds is null)
        as calls_without_handling,
    max(wait_seconds) filter (outcome = 'answered') as longest_wait_seconds
from placed_calls
group by force, queue, day, start_hour, end_hour
order by force, queue, day, start_hour, end_hour
