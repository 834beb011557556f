-- title: Milestones of both programmes as they were known on a meeting's day
-- grain: one row per milestone_id
-- units: days
-- source: record_milestones
-- parameters: known_to
select
    milestone_id,
    subject,
    event,
    date_text,
    date_from,
    date_to,
    precision,
    date_kind,
    confidence_words,
    earlier_milestone_id,
    known_on
from record_milestones
where known_on <= $known_to and programme_group <> 'Other'
order by milestone_id
