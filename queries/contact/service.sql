-- title: Answering of one queue by force and together: months, period, period compared
-- grain: one row per area, clock, span, month
-- units: calls; days; per cent; seconds
-- source: contact_monthly, standards
-- parameters: bch_forces, queue, formula, first_day, last_day, period_first_day, period_last_day, compared_first_day, compared_last_day
with

placed as (

    select
        calls.*,
        spans.span,
        if(spans.span = 'month', calls.month, null) as own_month,
        if(spans.span = 'month', calls.month, spans.begins) as begins,
        if(spans.span = 'month', last_day(calls.month), spans.ends) as ends
    from contact_monthly as calls
    inner join (
        values
        ('month', $first_day, $last_day),
        ('period', $period_first_day, $period_last_day),
        ('compared', $compared_first_day, $compared_last_day)
    ) as spans (span, begins, ends) on calls.month between spans.begins and spans.ends
    where calls.queue = $queue and calls.force = any($bch_forces)

),

counted as (

    select
        force,
        clock,
        span,
        own_month,
        complete_sum(days_held) as days_held,
        (ends - begins + 1) * count(distinct force) as days_expected,
        complete_sum(offered_calls) as offered_calls,
        complete_sum(answered_calls) as answered_calls,
        complete_sum(abandoned_calls) as abandoned_calls,
        complete_sum(short_abandoned_calls) as short_abandoned_calls,
        complete_sum(within_target_calls) as within_calls,
        complete_sum(abandoned_within_target_calls) as gone_within_calls,
        min(lowest_target_seconds) as lowest_target_seconds,
        max(highest_target_seconds) as highest_target_seconds,
        min(lowest_threshold_seconds) as lowest_threshold_seconds,
        max(highest_threshold_seconds) as highest_threshold_seconds,
        complete_sum(wait_answered_seconds) as waited_seconds,
        max(longest_wait_seconds) as longest_wait_seconds,
        complete_sum(under_10_s_calls) as short_calls,
        complete_sum(from_10_to_60_s_calls) as middle_calls,
        complete_sum(from_60_s_calls) as long_calls
    from placed
    group by grouping sets ((force), ()), clock, span, own_month, begins, ends
    having force is not null or count(distinct force) = greatest(len($bch_forces), 2)

)

select
    coalesce(force, if(len($bch_forces) = 3, 'BCH', 'BCH (2 of 3)')) as area,
    clock,
    span,
    own_month as month,
    days_held,
    days_expected,
    offered_calls,
    answered_calls,
    abandoned_calls,
    short_abandoned_calls,
    within_calls + if($formula = 'SL4', gone_within_calls, 0) as in_time_calls,
    case $formula
        when 'SL1' then answered_calls
        when 'SL3' then offered_calls - short_abandoned_calls
        else offered_calls
    end as rated_calls,
    lowest_target_seconds,
    highest_target_seconds,
    one_threshold(
        enough_calls(
            within_target_service_level_pct(
                $formula, within_calls, gone_within_calls, answered_calls,
                offered_calls, short_abandoned_calls
            ),
            rated_calls
        ),
        -- SL3 rests on the threshold too
        (lowest_target_seconds, if($formula = 'SL3', lowest_threshold_seconds, 0)),
        (highest_target_seconds, if($formula = 'SL3', highest_threshold_seconds, 0))
    ) as service_level_pct,
    if(
        $queue = '999' and lowest_target_seconds = 10 and highest_target_seconds = 10,
        (
            select standards.target_value from standards
            where standards.standard_id = 'ST01'
        ),
        null
    ) as standard_pct,
    enough_calls(average_wait_seconds(waited_seconds, answered_calls), answered_calls)
        as wait_seconds,
    longest_wait_seconds,
    lowest_threshold_seconds,
    highest_threshold_seconds,
    one_threshold(
        enough_calls(
            abandonment_pct(abandoned_calls, offered_calls, short_abandoned_calls),
            offered_calls - short_abandoned_calls
        ),
        lowest_threshold_seconds,
        highest_threshold_seconds
    ) as abandoned_pct,
    enough_calls(share_pct(short_calls, answered_calls), answered_calls)
        as under_10_s_pct,
    enough_calls(share_pct(middle_calls, answered_calls), answered_calls)
        as from_10_to_60_s_pct,
    enough_calls(share_pct(long_calls, answered_calls), answered_calls) as from_60_s_pct
from counted
order by force nulls last, clock, span, month
