-- title: Answering by force, BCH and month: 999, 101 primary, 101 secondary
-- grain: one row per area, month
-- units: per cent; seconds
-- source: contact_areas, standards
-- parameters: bch_forces, first_day, last_day
with

rated as (

    select
        area,
        area_order,
        month,
        queue,
        case when target_seconds = 10 then enough_calls(
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
        one_threshold(
            lowest_threshold_seconds,
            lowest_threshold_seconds,
            highest_threshold_seconds
        ) as threshold_seconds
    from contact_areas
    where
        (area = any($bch_forces) or members = array_to_string($bch_forces, ', '))
        and clock = 'force_acd'
        and month between $first_day and $last_day

)

select
    rated.area,
    rated.month,
    max(rated.within_10_s_pct) filter (where rated.queue = '999')
        as answered_999_within_10_s_pct,
    max(rated.wait_seconds) filter (where rated.queue = '101_primary')
        as primary_101_wait_seconds,
    max(rated.wait_seconds) filter (where rated.queue = '101_secondary')
        as secondary_101_wait_seconds,
    max(rated.abandoned_pct) filter (where rated.queue = '101_primary')
        as primary_101_abandoned_pct,
    max(rated.threshold_seconds) filter (where rated.queue = '101_primary')
        as primary_101_threshold_seconds,
    max(rated.abandoned_pct) filter (where rated.queue = '101_secondary')
        as secondary_101_abandoned_pct,
    max(rated.threshold_seconds) filter (where rated.queue = '101_secondary')
        as secondary_101_threshold_seconds,
    max(standards.target_value) as standard_999_pct
from rated
cross join standards
where standards.standard_id = 'ST01'
group by rated.area, rated.area_order, rated.month
order by rated.area_order, rated.month
