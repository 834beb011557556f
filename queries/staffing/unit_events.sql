-- title: Go-live and agreements on record of a shared unit, for its people before and after
-- grain: one row per milestone_id
-- units: days
-- source: milestones
-- parameters: unit_id, as_at, known_to
with

named as (

    select offered.*
    from (
        values
        ('MS028', 'SHARED', 'Memorandum', 'the Memorandum'),
        ('MS041', 'BCH-PC', 'Agreement', 'the agreement'),
        ('MS042', 'BCH-FEL', 'Go-live', 'the go-live'),
        ('MS043', 'BCH-HRLD', 'Go-live', 'the go-live'),
        ('MS046', 'BCH-ICT', 'Agreement', 'the agreement'),
        ('MS051', 'BCH-JPS', 'Agreement updated', 'the update of the agreement'),
        ('MS052', 'BCH-PSD', 'Agreement updated', 'the update of the agreement'),
        ('MS060', 'BCH-PC', 'Agreement updated', 'the update of the agreement')
    ) as offered (milestone_id, unit_id, mark, said_as)

)

select
    milestones.milestone_id,
    milestones.date_from as day,
    named.mark
    || strftime(milestones.date_from, ', %-d %B %Y')
    || if(named.mark = 'Go-live', '', ' (not a go-live)') as label,
    named.mark,
    named.said_as || strftime(milestones.date_from, ' of %-d %B %Y') as words
from milestones
inner join named on milestones.milestone_id = named.milestone_id
where
    named.unit_id = $unit_id
    and milestones.date_from <= $as_at
    and milestones.known_on <= $known_to
order by day, milestones.milestone_id
