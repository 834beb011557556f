-- title: Kinds of staff, special constables and support volunteers by area, 31 March
-- grain: one row per area, as_at
-- units: full-time equivalents; persons for special constables and volunteers
-- source: workforce_areas
-- parameters: forces, known_to
select
    area,
    as_at,
    sum(fte) filter (where worker_type = 'police staff') as police_staff_fte,
    sum(fte) filter (where worker_type = 'designated officer')
        as designated_officers_fte,
    sum(fte) filter (where worker_group = 'Staff') as together_fte,
    cast(
        sum(persons) filter (where worker_type = 'special constable') as bigint
    ) as special_constables_persons,
    cast(
        sum(persons) filter (where worker_type = 'police support volunteer') as bigint
    ) as support_volunteers_persons
from workforce_areas
where
    known_on <= $known_to
    and (area = any($forces) or area in ('Seven forces', 'England and Wales'))
group by area, area_order, as_at
order by area_order, as_at
