-- title: People by month, unit, force and worker type, as small numbers are judged
-- grain: one row per as_at, unit_id, employer_force, worker_type
-- units: persons; full-time equivalents
-- source: staffing
-- parameters: none
with

whole_months as (

    -- one force short, and the sums of the others would tell what is withheld
    select as_at
    from staffing
    group by as_at
    having
        count(distinct employer_force)
        = (select count(distinct s.employer_force) from staffing as s)

)

select
    staffing.as_at,
    staffing.unit_id,
    staffing.employer_force,
    staffing.worker_type,
    staffing.headcount,
    staffing.strength_fte,
    bool_or(staffing.sensitive_unit) over (partition by staffing.unit_id)
        as is_sensitive,
    -- posts of people who are away, paid from outside or sick all month
    greatest(
        coalesce(staffing.not_deployable_fte, 0)
        + coalesce(staffing.externally_funded_fte, 0),
        coalesce(
            staffing.strength_fte * staffing.sickness_days
            / nullif(staffing.available_days, 0),
            0
        )
    ) as parts_fte
from staffing
inner join whole_months on staffing.as_at = whole_months.as_at
order by
    staffing.as_at, staffing.unit_id, staffing.employer_force, staffing.worker_type
