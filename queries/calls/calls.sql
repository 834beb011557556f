-- title: Calls and other contacts, one row for each queue that a call reached
-- grain: one row per call_id, force, queue
-- units: seconds
-- source: extracts of the three forces, one row a call; none is shipped
-- parameters: none
select
    line_number,
    call_id,
    force,
    queue,
    clock,
    as_instant(started_at) as started_at,
    outcome,
    as_count(wait_seconds) as wait_seconds,
    as_count(handle_seconds) as handle_seconds,
    as_count(abandon_threshold_seconds) as abandon_threshold_seconds,
    as_flag(overflowed_in) as overflowed_in,
    as_flag(direct_to_secondary) as direct_to_secondary,
    as_count(target_seconds) as target_seconds,
    data_status
from calls_csv
