-- title: Recorded events of Public Contact that a before-and-after test may start from
-- grain: one row per milestone_id
-- units: days
-- source: milestones
-- parameters: known_to
with

named as (

    select offered.*
    from (
        values
        (
            'MS041',
            'Agreement',
            'the agreement of',
            ' (not a go-live)',
            'An agreement is a signature, not a change of rooms: no go-live of Public '
            || 'Contact is on record.'
        ),
        (
            'MS038',
            'Summit decision',
            'the Summit decision of',
            '',
            'The Summit decided subject to consultation: a decision is not a change of '
            || 'rooms, and no go-live of Public Contact is on record.'
        ),
        (
            'MS060',
            'Agreement updated',
            'the update of the agreement of',
            ' (not a go-live)',
            'An updated agreement is a signature, not a change of rooms.'
        ),
        (
            'MS065',
            'Hertfordshire online reporting and chat',
            'Hertfordshire''s launch of online reporting and chat in',
            '',
            'A launch of online contact is not a change in how calls are answered.'
        ),
        (
            'MS072',
            'Cambridgeshire online reporting',
            'Cambridgeshire''s launch of online reporting in',
            '',
            'A launch of online contact is not a change in how calls are answered.'
        )
    ) as offered (milestone_id, offered_as, said_as, remark, caveat)

),

dated as (

    -- of an event known to the month only its last day is certain to be after it
    select
        milestone_id,
        date_to as day,
        known_on,
        case
            when precision = 'day' then strftime(date_to, '%-d %B %Y')
            else strftime(date_to, '%B %Y')
        end as day_in_words
    from milestones
    where precision in ('day', 'month')

)

select
    dated.milestone_id,
    dated.day,
    named.offered_as || ', ' || dated.day_in_words || named.remark as label,
    named.offered_as || named.remark as mark,
    named.said_as || ' ' || dated.day_in_words as words,
    named.caveat
from dated
inner join named on dated.milestone_id = named.milestone_id
where dated.known_on <= $known_to
order by
    dated.milestone_id = 'MS041' desc,
    dated.day asc,
    dated.milestone_id asc
