-- title: Counts of calls
-- rule: A count of calls, seconds or positions is not below zero.
-- severity: refuse
-- help: Correct the count; a value that is not known is blank.
select
    'contact_daily' as table_name,
    line_number,
    column_name,
    figure::text as value
from contact_daily
unpivot (
    figure for column_name in (
        offered, answered, abandoned, short_abandoned, abandon_threshold_seconds,
        overflowed_out, overflowed_in, direct_to_secondary, answered_within_target,
        abandoned_within_target, target_seconds, answered_0_10_s, answered_10_60_s,
        answered_60_plus_s, wait_answered_seconds, wait_abandoned_seconds,
        handle_seconds, longest_wait_seconds
    )
)
where figure < 0
union all
select
    'contact_hourly' as table_name,
    line_number,
    column_name,
    figure::text as value
from (
    -- Few hours are unpivoted: there may be a million.
    select *
    from contact_hourly
    where least(
        offered, answered, abandoned, short_abandoned, abandon_threshold_seconds,
        overflowed_out, overflowed_in, direct_to_secondary, answered_within_target,
        abandoned_within_target, target_seconds, answered_0_10_s, answered_10_60_s,
        answered_60_plus_s, wait_answered_seconds, wait_abandoned_seconds,
        handle_seconds, longest_wait_seconds, in_queue_start, in_queue_end,
        positions_staffed
    ) < 0
) as hours
unpivot (
    figure for column_name in (
        offered, answered, abandoned, short_abandoned, abandon_threshold_seconds,
        overflowed_out, overflowed_in, direct_to_secondary, answered_within_target,
        abandoned_within_target, target_seconds, answered_0_10_s, answered_10_60_s,
        answered_60_plus_s, wait_answered_seconds, wait_abandoned_seconds,
        handle_seconds, longest_wait_seconds, in_queue_start, in_queue_end,
        positions_staffed
    )
)
where figure < 0
