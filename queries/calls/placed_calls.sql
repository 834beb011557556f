-- title: Calls with the day and the hours in which they count
-- grain: one row per call_id, force, queue
-- units: seconds; moments in UTC
-- source: calls, local_hours
-- parameters: none
select
    calls.line_number,
    calls.call_id,
    calls.force,
    calls.queue,
    calls.clock,
    local_hours.day,
    local_hours.begins_at as start_hour,
    -- A call counts whole on the day on which it began, so that days add up.
    least(
        date_trunc(
            'hour',
            calls.started_at + to_seconds(least(calls.wait_seconds, 90000))
        ),
        local_hours.last_of_day
    ) as end_hour,
    case
        when
            calls.outcome = 'abandoned'
            and calls.wait_seconds < calls.abandon_threshold_seconds
            then 'short_abandoned'
        else calls.outcome
    end as outcome,
    calls.wait_seconds,
    calls.handle_seconds,
    calls.abandon_threshold_seconds,
    calls.overflowed_in,
    calls.direct_to_secondary,
    calls.target_seconds,
    calls.data_status
from calls
inner join local_hours
    on date_trunc('hour', calls.started_at) = local_hours.begins_at
