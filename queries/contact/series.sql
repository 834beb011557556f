-- title: Each measure of answering and demand by area, whole month or week
-- grain: one row per measure, area, begins
-- units: per cent; seconds; calls
-- source: contact_area_spans, contact_measures, standards
-- parameters: bch_forces, first_day, last_day, span
with

whole as (

    select
        *,
        case span
            when 'week' then 7 else day(last_day(begins))
        end * len(string_split(members, ', ')) as whole_force_days
    from contact_area_spans
    where
        (area = any($bch_forces) or members = array_to_string($bch_forces, ', '))
        and span = $span
        and clock = 'force_acd'
        and begins between $first_day and $last_day

)

select
    measures.measure,
    measures.unit,
    measures.direction,
    measures.is_seasonal,
    whole.area,
    whole.begins,
    case measures.kind
        when 'within'
            then
                case when whole.target_seconds = 10 then enough_calls(
                    within_target_pct(whole.within_target_calls, whole.answered_calls),
                    whole.answered_calls
                ) end
        when 'wait'
            then
                enough_calls(
                    average_wait_seconds(
                        whole.wait_answered_seconds, whole.answered_calls
                    ),
                    whole.answered_calls
                )
        when 'abandoned'
            then
                one_threshold(
                    enough_calls(
                        abandonment_pct(
                            whole.abandoned_calls,
                            whole.offered_calls,
                            whole.short_abandoned_calls
                        ),
                        whole.offered_calls - whole.short_abandoned_calls
                    ),
                    whole.lowest_threshold_seconds,
                    whole.highest_threshold_seconds
                )
        else whole.offered_calls
    end as value,
    whole.answered_calls,
    whole.offered_calls,
    case when measures.kind = 'within' then standards.target_value end as standard,
    standards.standard_id
from whole
inner join contact_measures as measures on whole.queue = measures.queue
inner join standards on standards.standard_id = 'ST01'
where whole.force_days = whole.whole_force_days
order by measures.measure_order asc, whole.area_order asc, whole.begins asc
