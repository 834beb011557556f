-- title: Milestones of the collaborations: actual, planned and forecast
-- grain: one row per milestone_id
-- units: days
-- source: record_milestones
-- parameters: as_at, known_to, next_summit_on, programme, unit_id
select
    listed.milestone_id,
    listed.subject,
    listed.programme_group,
    listed.event,
    listed.date_text,
    listed.date_from,
    listed.date_to,
    listed.precision,
    listed.date_kind,
    listed.confidence_words,
    listed.earlier_date_text,
    listed.earlier_words,
    earlier.date_from as earlier_date_from,
    earlier.date_to as earlier_date_to,
    -- a season that only begins by then is not due by then
    coalesce(
        listed.date_kind <> 'actual'
        and listed.date_to > $as_at
        and listed.date_to <= $next_summit_on,
        false
    ) as is_due_by_summit,
    listed.known_on,
    listed.note,
    listed.source_named
from record_milestones as listed
left join record_milestones as earlier
    on listed.earlier_milestone_id = earlier.milestone_id
where
    listed.known_on <= $known_to
    and ($programme = 'All' or listed.programme_group = $programme)
    and (
        $unit_id = 'all'
        or list_contains(string_split(listed.units, '; '), $unit_id)
    )
order by
    listed.date_from asc nulls last, listed.date_to asc, listed.milestone_id asc
