-- title: Each measure of answering and demand by area, whole month or week
-- grain: one row per measure, area, begins
-- units: per cent; seconds; calls
-- source: contact_area_spans, standards
-- parameters: bch_forces, first_day, last_day, span
with

measures as (

    -- volumes leave the secondary queue out; only 999 has a standard of its own
    select
        queues.queue,
        queues.place,
        kinds.kind,
        kinds.unit,
        kinds.direction,
        queues.name || ' ' || kinds.words as measure,
        queues.queue = '999' or kinds.kind = 'offered' as is_seasonal
    from (
        values
        (1, '999', '999'),
        (2, '101_primary', '101'),
        (3, '101_secondary', '101 secondary'),
        (4, 'crime_recording', 'Crime recording')
    ) as queues (place, queue, name)
    cross join (
        values
        ('within', 'answered within 10 seconds', 'pct', 'higher'),
        ('wait', 'average wait', 'seconds', 'lower'),
        ('abandoned', 'abandoned', 'pct', 'lower'),
        ('offered', 'calls', 'calls', 'neither')
    ) as kinds (kind, words, unit, direction)
    where
        (kinds.kind != 'within' or queues.queue = '999')
        and (kinds.kind != 'offered' or queues.queue != '101_secondary')

),

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
inner join measures on whole.queue = measures.queue
inner join standards on standards.standard_id = 'ST01'
where whole.force_days = whole.whole_force_days
order by
    measures.kind = 'offered' asc,
    measures.place asc,
    measures.kind desc,
    whole.area_order asc,
    whole.begins asc
