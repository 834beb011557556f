-- title: Units that were sensitive
-- rule: A unit that was sensitive in the month before, or is so for another force, illustrative rows among them, is sensitive.
-- severity: warn
-- help: Go on only when the force has agreed that this unit's staffing may be shown by force.
with

units as (

    select
        unit_id,
        as_at,
        min(line_number) as line_number,
        bool_and(sensitive_unit) as is_sensitive,
        bool_or(sensitive_unit) as is_so_for_one,
        lag(bool_or(sensitive_unit)) over (
            partition by unit_id
            order by as_at
        ) as was_sensitive
    from staffing
    group by unit_id, as_at

)

select
    'staffing' as table_name,
    line_number,
    'sensitive_unit' as column_name,
    unit_id || ' on ' || as_at::text as value
from units
where
    (was_sensitive or is_so_for_one)
    and not is_sensitive
