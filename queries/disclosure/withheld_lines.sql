-- title: Lines of the staffing extract of which the figures are withheld
-- grain: one row per line_number
-- units: lines
-- source: staffing, staffing_withheld, staffing_apart
-- parameters: none
select staffing.line_number
from staffing
left join staffing_apart on staffing.unit_id = staffing_apart.unit_id
left join staffing_withheld
    on
        staffing.unit_id = staffing_withheld.unit_id
        and staffing.employer_force = staffing_withheld.force
        and staffing.worker_type = staffing_withheld.worker_type
where staffing_apart.unit_id is not null or staffing_withheld.unit_id is not null
order by staffing.line_number
