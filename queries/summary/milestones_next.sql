-- title: The next planned and forecast milestones
-- grain: one row per milestone_id
-- units: days
-- source: record_milestones
-- parameters: as_at, known_to
select
    milestone_id,
    date_from,
    date_to,
    date_text,
    precision,
    date_kind,
    subject,
    event
from record_milestones
where
    date_kind <> 'actual'
    and date_to > $as_at
    and known_on <= $known_to
order by date_to, date_from, milestone_id
limit 8
