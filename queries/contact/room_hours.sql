-- title: Calls and positions by room, queue and hour of the week, last 12 whole months
-- grain: one row per force, queue, weekday, hour
-- units: hours held; calls; seconds; positions summed over the hours held; per cent
-- source: contact_hours_of_week, forces, standards
-- parameters: bch_forces, first_day, last_day
with

recent as (

    select
        *,
        sum(hours_held) over (partition by force, queue, month) as month_hours
    from contact_hours_of_week
    where
        clock = 'force_acd'
        and force = any($bch_forces)
        and month between greatest(
            $first_day::date, $last_day::date - interval 12 month + interval 1 day
        ) and $last_day::date

)

select
    recent.force,
    recent.queue,
    recent.weekday,
    recent.hour,
    count(recent.month) as months,
    min(recent.month) as first_month,
    max(recent.month) as last_month,
    sum(recent.hours_held)::bigint as hours_held,
    sum(recent.offered_calls)::bigint as offered_calls,
    sum(recent.answered_calls)::bigint as answered_calls,
    sum(recent.abandoned_calls)::bigint as abandoned_calls,
    complete_sum(recent.handle_seconds) as handle_seconds,
    complete_sum(recent.wait_answered_seconds) as wait_answered_seconds,
    complete_sum(recent.wait_abandoned_seconds) as wait_abandoned_seconds,
    complete_sum(recent.within_target_calls) as within_target_calls,
    complete_sum(recent.within_60_s_calls) as within_60_s_calls,
    min(recent.lowest_target_seconds) as lowest_target_seconds,
    max(recent.highest_target_seconds) as highest_target_seconds,
    sum(recent.position_hours)::bigint as position_hours,
    sum(recent.hours_with_positions)::bigint as hours_with_positions,
    max(standards.target_value) as standard_pct,
    max(standards.threshold_seconds) as standard_seconds
from recent
inner join forces on recent.force = forces.force
left join standards
    on recent.queue = standards.channel and standards.standard_id = 'ST01'
where
    -- whole months only; a clock change gives October an hour more, March one less
    recent.month_hours = 24 * day(last_day(recent.month))
    + case month(recent.month) when 10 then 1 when 3 then -1 else 0 end
group by
    recent.force,
    forces.display_order,
    recent.queue,
    recent.weekday,
    recent.hour
order by recent.queue, forces.display_order, recent.weekday, recent.hour
