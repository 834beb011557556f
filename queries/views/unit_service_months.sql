-- title: What each unit does for the public or its customers, by month
-- grain: one row per unit_id, force, month, measure
-- units: cases, calls; per cent
-- source: unit_measures, contact_areas, forces
-- parameters: none
select
    unit_id,
    force,
    month,
    measure,
    direction,
    numerator as part,
    denominator as whole,
    target_pct
from unit_measures
union all
select
    'BCH-PC' as unit_id,
    contact_areas.area as force,
    contact_areas.month,
    '999_calls_answered_within_10_seconds' as measure,
    'higher' as direction,
    contact_areas.within_target_calls as part,
    contact_areas.answered_calls as whole,
    90 as target_pct
from contact_areas
inner join forces on contact_areas.area = forces.force
where
    contact_areas.queue = '999'
    and contact_areas.clock = 'force_acd'
    and contact_areas.target_seconds = 10
order by unit_id, measure, force, month
