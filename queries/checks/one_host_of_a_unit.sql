-- title: Host of a unit
-- rule: One force hosts a unit on a day; illustrative rows are not compared with a force's own.
-- severity: warn
-- help: Write the force that leads the unit into host_force of all its rows.
select
    'staffing' as table_name,
    max(line_number) as line_number,
    'host_force' as column_name,
    unit_id || ': ' || string_agg(distinct host_force, ' and ') as value
from staffing
where unit_id <> 'REST'
group by unit_id, as_at, data_status = 'illustrative'
having count(distinct host_force) > 1
