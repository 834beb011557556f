-- title: The same months before and after an event, each measure and area, from counts
-- grain: one row per measure, area, side
-- units: per cent; seconds; calls; months
-- source: contact_area_spans, contact_measures
-- parameters: bch_forces, first_day, last_day, event_day
with

whole as (

    select
        *,
        begins >= $event_day as is_after
    from contact_area_spans
    where
        (area = any($bch_forces) or members = array_to_string($bch_forces, ', '))
        and span = 'month'
        and clock = 'force_acd'
        and begins between $first_day and $last_day
        and force_days = day(last_day(begins)) * len(string_split(members, ', '))

),

counted as (

    -- of an after longer than a year only the first twelve months have their like
    select
        calls.area,
        calls.area_order,
        calls.queue,
        case when calls.is_after then 'after' else 'before' end as side,
        count(*) as months,
        min(calls.begins) as first_month,
        max(calls.begins) as last_month,
        sum(calls.offered_calls) as offered_calls,
        sum(calls.answered_calls) as answered_calls,
        sum(calls.abandoned_calls) as abandoned_calls,
        sum(calls.short_abandoned_calls) as short_abandoned_calls,
        complete_sum(calls.wait_answered_seconds) as wait_seconds,
        complete_sum(calls.within_target_calls) as within_target_calls,
        bool_and(coalesce(calls.target_seconds = 10, false)) as all_10_s,
        min(min(calls.lowest_threshold_seconds)) over sides as lowest_seconds,
        max(max(calls.highest_threshold_seconds)) over sides as highest_seconds
    from whole as calls
    inner join whole as partner
        on
            calls.members = partner.members
            and calls.queue = partner.queue
            and calls.is_after != partner.is_after
            and calls.begins in (
                partner.begins + interval 1 year, partner.begins - interval 1 year
            )
    group by calls.area, calls.area_order, calls.queue, calls.is_after
    window sides as (partition by calls.area, calls.queue)

),

parts as (

    -- what is counted of which calls; no part where sides or forces count differently
    select
        measures.measure_order,
        measures.measure,
        measures.unit,
        measures.direction,
        measures.kind,
        counted.*,
        case measures.kind
            when 'within'
                then case when counted.all_10_s then counted.within_target_calls end
            when 'abandoned'
                then
                    one_threshold(
                        counted.abandoned_calls,
                        counted.lowest_seconds,
                        counted.highest_seconds
                    )
        end as met_calls,
        case measures.kind
            when 'abandoned' then counted.offered_calls - counted.short_abandoned_calls
            when 'offered' then counted.offered_calls
            else counted.answered_calls
        end as of_calls
    from counted
    inner join contact_measures as measures on counted.queue = measures.queue

)

select
    measure,
    unit,
    direction,
    area,
    side,
    months,
    first_month,
    last_month,
    cast(met_calls as bigint) as met_calls,
    cast(of_calls as bigint) as of_calls,
    case kind
        when 'within'
            then enough_calls(within_target_pct(met_calls, of_calls), of_calls)
        when 'wait'
            then enough_calls(average_wait_seconds(wait_seconds, of_calls), of_calls)
        when 'abandoned'
            then
                enough_calls(
                    abandonment_pct(met_calls, offered_calls, short_abandoned_calls),
                    of_calls
                )
        else of_calls
    end as value
from parts
order by measure_order asc, area_order asc, side desc
