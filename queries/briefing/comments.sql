-- title: Owners' comments that became known since the Summit before
-- grain: one row per comment_id
-- units: none
-- source: commentary, collaborations, decisions
-- parameters: known_to, next_summit_on
with

before as (

    select max(meeting_on) as summit_on
    from decisions
    where
        body = 'Strategic Alliance Summit'
        and meeting_precision = 'day'
        and meeting_on < $next_summit_on

)

select
    commentary.comment_id,
    commentary.measure,
    collaborations.short_name as unit,
    commentary.owner_role,
    commentary.comment
from commentary
left join before on true
left join collaborations on commentary.unit_id = collaborations.unit_id
where
    commentary.known_on <= $known_to
    and commentary.known_on > coalesce(before.summit_on, date '1900-01-01')
order by commentary.known_on, commentary.comment_id
