-- title: People by month, unit, force and worker type, as small numbers are judged
-- grain: one row per as_at, unit_id, employer_force, worker_type
-- units: persons; full-time equivalents
-- source: staffing, staffing_whole_months
-- parameters: none
select
    staffing.as_at,
    staffing.unit_id,
    staffing.employer_force,
    staffing.worker_type,
    staffing.headcount,
    cast(staffing.strength_fte as double) as strength_fte,
    bool_or(staffing.sensitive_unit) over (partition by staffing.unit_id)
        as is_sensitive,
    -- posts of people who are away, paid from outside or sick all month
    greatest(
        cast(coalesce(staffing.not_deployable_fte, 0) as double)
        + coalesce(staffing.externally_funded_fte, 0),
        coalesce(
            staffing.strength_fte * staffing.sickness_days
            / nullif(staffing.available_days, 0),
            0
        )
    ) as parts_fte
from staffing
inner join staffing_whole_months as months on staffing.as_at = months.as_at
order by
    staffing.as_at, staffing.unit_id, staffing.employer_force, staffing.worker_type
