-- title: Calls by force, queue and local hour of the week
-- grain: one row per force, queue, weekday, hour
-- units: hours held; calls; seconds; positions summed over the hours held
-- source: contact_hours_of_week
-- parameters: bch_forces, first_day, last_day
select
    force,
    queue,
    weekday,
    hour,
    cast(sum(hours_held) as bigint) as hours_held,
    cast(sum(offered_calls) as bigint) as offered_calls,
    cast(sum(answered_calls) as bigint) as answered_calls,
    cast(sum(abandoned_calls) as bigint) as abandoned_calls,
    complete_sum(handle_seconds) as handle_seconds,
    complete_sum(wait_answered_seconds + wait_abandoned_seconds) as wait_seconds,
    cast(sum(position_hours) as bigint) as position_hours,
    cast(sum(hours_with_positions) as bigint) as hours_with_positions
from contact_hours_of_week
where
    force = any($bch_forces)
    and clock = 'force_acd'
    and month between date_trunc('month', $first_day) and $last_day
group by force, queue, weekday, hour
order by force, queue, weekday, hour
