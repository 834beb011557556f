-- title: Answering of one queue by force and together: months, period, period compared
-- grain: one row per area, clock, span, month
-- units: calls; days; per cent; seconds
-- source: contact_monthly, standards
-- parameters: bch_forces, queue, formula, first_day, last_day, period_first_day, period_last_day, compared_first_day, compared_last_day
with

spans as (

    select distinct
        'month' as span,
        month,
        month as from_day,
        last_day(month) as to_day
    from contact_monthly
    where month between $first_day and $last_day
    union all
    values
    ('period', null, $period_first_day, $period_last_day),
    ('compared', null, $compared_first_day, $compared_last_day)

),

counted as (

    select
        calls.force,
        calls.clock,
        spans.span,
        spans.month,
        sum(calls.days_held) as days_held,
        (date_diff('day', spans.from_day, spans.to_day) + 1)
        * count(distinct calls.force) as days_expected,
        sum(calls.offered_calls) as offered_calls,
        sum(calls.answered_calls) as answered_calls,
        sum(calls.abandoned_calls) as abandoned_calls,
        sum(calls.short_abandoned_calls) as short_abandoned_calls,
        -- a sum of which a month is not known is not known
        if(
            count(calls.within_target_calls) = count(*),
            sum(calls.within_target_calls),
            null
        ) as within_calls,
        if(
            count(calls.abandoned_within_target_calls) = count(*),
            sum(calls.abandoned_within_target_calls),
            null
        ) as gone_within_calls,
        min(calls.lowest_target_seconds) as lowest_target_seconds,
        max(calls.highest_target_seconds) as highest_target_seconds,
        min(calls.lowest_threshold_seconds) as lowest_threshold_seconds,
        max(calls.highest_threshold_seconds) as highest_threshold_seconds,
        sum(calls.wait_answered_seconds) as wait_answered_seconds,
        max(calls.longest_wait_seconds) as longest_wait_seconds,
        sum(calls.under_10_s_calls) as short_calls,
        sum(calls.from_10_to_60_s_calls) as middle_calls,
        sum(calls.from_60_s_calls) as long_calls,
        short_calls + middle_calls + long_calls as banded_calls
    from contact_monthly as calls
    inner join spans on calls.month between spans.from_day and spans.to_day
    where calls.queue = $queue and calls.force = any($bch_forces)
    group by
        grouping sets ((calls.force), ()),
        calls.clock, spans.span, spans.month, spans.from_day, spans.to_day
    having
        calls.force is not null
        or (len($bch_forces) > 1 and count(distinct calls.force) = len($bch_forces))

)

select
    coalesce(force, if(len($bch_forces) = 3, 'BCH', 'BCH (2 of 3)')) as area,
    clock,
    span,
    month,
    cast(days_held as bigint) as days_held,
    days_expected,
    cast(offered_calls as bigint) as offered_calls,
    cast(answered_calls as bigint) as answered_calls,
    cast(abandoned_calls as bigint) as abandoned_calls,
    cast(short_abandoned_calls as bigint) as short_abandoned_calls,
    cast(within_calls + if($formula = 'SL4', gone_within_calls, 0) as bigint)
        as in_time_calls,
    cast(case $formula
        when 'SL1' then answered_calls
        when 'SL3' then offered_calls - short_abandoned_calls
        else offered_calls
    end as bigint) as rated_calls,
    lowest_target_seconds,
    highest_target_seconds,
    one_threshold(
        one_threshold(
            enough_calls(
                within_target_service_level_pct(
                    $formula, within_calls, gone_within_calls, answered_calls,
                    offered_calls, short_abandoned_calls
                ),
                rated_calls
            ),
            lowest_target_seconds,
            highest_target_seconds
        ),
        -- only SL3 rests on the threshold
        if($formula = 'SL3', lowest_threshold_seconds, 0),
        if($formula = 'SL3', highest_threshold_seconds, 0)
    ) as service_level_pct,
    if(
        $queue = '999' and lowest_target_seconds = 10 and highest_target_seconds = 10,
        (
            select standards.target_value from standards
            where standards.standard_id = 'ST01'
        ),
        null
    ) as standard_pct,
    enough_calls(
        average_wait_seconds(wait_answered_seconds, answered_calls), answered_calls
    ) as wait_seconds,
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
    enough_calls(share_pct(short_calls, banded_calls), banded_calls)
        as under_10_s_pct,
    enough_calls(share_pct(middle_calls, banded_calls), banded_calls)
        as from_10_to_60_s_pct,
    enough_calls(share_pct(long_calls, banded_calls), banded_calls)
        as from_60_s_pct
from counted
order by force nulls last, clock, span, month
