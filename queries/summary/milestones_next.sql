-- title: The next planned milestones
-- grain: one row per milestone_id
-- units: days
-- source: milestones
-- parameters: as_at, known_to
select
    milestone_id,
    date_from as due_on,
    date_to as due_by,
    precision,
    subject,
    event,
    scope
from milestones
where
    status = 'planned'
    and date_to > $as_at
    and known_on <= $known_to
order by date_from, milestone_id
limit 8
