-- title: People of each shared unit with its parts, as cost and savings count it
-- grain: one row per unit_id, force, as_at
-- units: full-time equivalents
-- source: shared_units, collaborations, staffing_figures
-- parameters: none
with

units as (

    select
        shared_units.unit_id as part_id,
        coalesce(whole.unit_id, shared_units.unit_id) as unit_id,
        coalesce(whole.short_name, shared_units.unit) as unit
    from shared_units
    inner join collaborations on shared_units.unit_id = collaborations.unit_id
    left join collaborations as whole
        on
            collaborations.parent_unit_id = whole.unit_id
            and whole.unit_id in (select s.unit_id from shared_units as s)

)

select
    units.unit_id,
    units.unit,
    count(distinct units.part_id) as parts,
    staffing.force,
    staffing.as_at,
    max(staffing.withheld_because) as withheld_because,
    complete_amount(staffing.strength_fte + staffing.externally_funded_fte)
        as in_post_fte
from units
inner join staffing_figures as staffing on units.part_id = staffing.unit_id
where staffing.worker_type = 'all'
group by units.unit_id, units.unit, staffing.force, staffing.as_at
order by units.unit_id, staffing.force, staffing.as_at
