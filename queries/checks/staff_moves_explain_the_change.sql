-- title: Joiners and leavers
-- rule: Joiners less leavers explain the change of strength from month to month, within half a post.
-- severity: warn
-- help: Check moves between units: they are leavers of one and joiners of the other.
with

changes as (

    select
        coalesce(line_number, lag(line_number) over months_of_unit) as line_number,
        strength_fte,
        joiners_fte,
        leavers_fte,
        lag(strength_fte) over months_of_unit as strength_fte_before
    from staffing
    window months_of_unit as (
        partition by unit_id, employer_force, worker_type
        order by as_at
    )

)

select
    'staffing' as table_name,
    line_number,
    'strength_fte' as column_name,
    strength_fte::text as value
from changes
where
    abs(strength_fte - strength_fte_before - joiners_fte + leavers_fte) > 0.5
