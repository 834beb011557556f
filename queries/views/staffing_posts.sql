-- title: Staffing with externally funded posts apart
-- grain: one row per as_at, unit_id, force, worker_type
-- units: full-time equivalents; persons; days
-- source: staffing, collaborations
-- parameters: none
select
    staffing.as_at,
    staffing.unit_id,
    coalesce(collaborations.short_name, 'Rest of force') as unit,
    staffing.employer_force as force,
    staffing.worker_type,
    staffing.unit_id <> 'REST' as is_shared,
    staffing.sensitive_unit,
    staffing.headcount,
    -- extracts count these posts in establishment and in strength: off both sides
    staffing.establishment_fte
    - coalesce(staffing.externally_funded_fte, 0) as establishment_fte,
    staffing.strength_fte
    - coalesce(staffing.externally_funded_fte, 0) as strength_fte,
    staffing.not_deployable_fte,
    staffing.strength_fte
    - coalesce(staffing.externally_funded_fte, 0)
    - staffing.not_deployable_fte as deployable_fte,
    coalesce(staffing.externally_funded_fte, 0) as externally_funded_fte,
    staffing.joiners_fte,
    staffing.leavers_fte,
    staffing.leavers_to_alliance_fte,
    staffing.sickness_days,
    staffing.available_days
from staffing
left join collaborations on staffing.unit_id = collaborations.unit_id
order by
    staffing.unit_id,
    staffing.employer_force,
    staffing.worker_type,
    staffing.as_at
