-- title: Shared units that staffing is received for, and the force that hosts each
-- grain: one row per unit_id
-- units: days
-- source: staffing, collaborations, staffing_apart
-- parameters: none
select
    staffing.unit_id,
    collaborations.short_name as unit,
    max(staffing.host_force) as host_force,
    staffing_apart.unit_id is not null as is_apart,
    min(staffing.as_at) as first_on,
    max(staffing.as_at) as last_on,
    collaborations.go_live_on
from staffing
inner join collaborations on staffing.unit_id = collaborations.unit_id
left join staffing_apart on staffing.unit_id = staffing_apart.unit_id
group by
    staffing.unit_id,
    collaborations.short_name,
    staffing_apart.unit_id,
    collaborations.go_live_on
order by collaborations.short_name, staffing.unit_id
