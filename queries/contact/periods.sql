-- title: Answering and calls of a period and of the one compared, by force and BCH
-- grain: one row per area, span
-- units: calls; per cent; seconds; months of all forces together
-- source: contact_areas, standards
-- parameters: bch_forces, period_first_day, period_last_day, compared_first_day, compared_last_day
with

counted as (

    select
        area,
        area_order,
        case
            when month between $period_first_day and $period_last_day then 'period'
            when month between $compared_first_day and $compared_last_day
                then 'compared'
        end as span,
        queue,
        sum(force_months) as force_months,
        sum(answered_calls) as answered_calls,
        sum(abandoned_calls) as abandoned_calls,
        sum(offered_calls) as offered_calls,
        sum(short_abandoned_calls) as short_abandoned_calls,
        sum(within_target_calls) as within_target_calls,
        bool_and(target_seconds = 10) as all_10_s,
        sum(wait_answered_seconds) as wait_answered_seconds,
        min(lowest_threshold_seconds) as lowest_threshold_seconds,
        max(highest_threshold_seconds) as highest_threshold_seconds
    from contact_areas
    where
        (area = any($bch_forces) or members = array_to_string($bch_forces, ', '))
        and clock = 'force_acd'
    group by area, area_order, span, queue

),

rated as (

    select
        area,
        area_order,
        span,
        queue,
        cast(force_months as bigint) as force_months,
        cast(offered_calls as bigint) as offered_calls,
        case when all_10_s then enough_calls(
            within_target_pct(within_target_calls, answered_calls), answered_calls
        ) end as within_10_s_pct,
        enough_calls(
            average_wait_seconds(wait_answered_seconds, answered_calls), answered_calls
        ) as wait_seconds,
        one_threshold(
            enough_calls(
                abandonment_pct(abandoned_calls, offered_calls, short_abandoned_calls),
                offered_calls - short_abandoned_calls
            ),
            lowest_threshold_seconds,
            highest_threshold_seconds
        ) as abandoned_pct,
        lowest_threshold_seconds,
        highest_threshold_seconds
    from counted
    where span is not null

)

select
    rated.area,
    rated.span,
    max(rated.force_months) as force_months,
    max(rated.offered_calls) filter (where rated.queue = '999') as offered_999_calls,
    max(rated.within_10_s_pct) filter (where rated.queue = '999')
        as answered_999_within_10_s_pct,
    max(rated.offered_calls) filter (where rated.queue = '101_primary')
        as offered_101_calls,
    max(rated.wait_seconds) filter (where rated.queue = '101_primary')
        as primary_101_wait_seconds,
    max(rated.wait_seconds) filter (where rated.queue = '101_secondary')
        as secondary_101_wait_seconds,
    max(rated.abandoned_pct) filter (where rated.queue = '101_primary')
        as primary_101_abandoned_pct,
    max(rated.abandoned_pct) filter (where rated.queue = '101_secondary')
        as secondary_101_abandoned_pct,
    min(rated.lowest_threshold_seconds) filter (where rated.queue = '101_secondary')
        as lowest_threshold_seconds,
    max(rated.highest_threshold_seconds) filter (where rated.queue = '101_secondary')
        as highest_threshold_seconds,
    max(rated.offered_calls) filter (where rated.queue = 'crime_recording')
        as crime_recording_calls,
    max(standards.target_value) as standard_999_pct
from rated
cross join standards
where standards.standard_id = 'ST01'
group by rated.area, rated.area_order, rated.span
order by rated.area_order asc, rated.span desc
