-- title: Joiners and leavers
-- rule: Joiners less leavers explain the change of strength from month to month, within half a post.
-- severity: warn
-- help: Check moves between units: they are leavers of one and joiners of the other.
with

changes as (

    select
        line_number,
        strength_fte,
        joiners_fte,
        leavers_fte,
        lag(strength_fte) over (
            partition by unit_id, employer_force, worker_type
            order by as_at
        ) as strength_fte_before
    from staffing

)

select
    'staffing' as table_name,
    line_number,
    'strength_fte' as column_name,
    strength_fte::text as value
from changes
where
    abs(strength_fte - strength_fte_before - joiners_fte + leavers_fte) > 0.5
