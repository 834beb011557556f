-- title: Decisions due at the next Summit
-- grain: one row per decision_id
-- units: none
-- source: decisions, collaborations
-- parameters: known_to, next_summit_on
select
    decisions.decision_id,
    decisions.meeting_on,
    collaborations.unit_name,
    decisions.item,
    decisions.note
from decisions
left join collaborations on decisions.subject_id = collaborations.unit_id
where
    decisions.state = 'due'
    and decisions.body = 'Strategic Alliance Summit'
    and decisions.meeting_on = $next_summit_on
    and decisions.known_on <= $known_to
order by decisions.decision_id
