-- title: Staffing against the months before
-- rule: Posts, strength and persons of a unit change by less than 30 % or 5 in a month, or are as they were in the year before.
-- severity: warn
-- help: Check unit and worker type of the export; a move of a whole team is true, and its joiners and leavers show it.
with

people as (

    select
        unit_id,
        employer_force,
        worker_type,
        as_at,
        line_number,
        establishment_fte,
        strength_fte,
        headcount::double as headcount
    from staffing

),

history as (

    select
        *,
        lag(people_count) over months_before as month_before,
        median(people_count) over (
            months_before rows between 12 preceding and 1 preceding
        ) as usual
    from people
    unpivot (
        people_count for column_name in (establishment_fte, strength_fte, headcount)
    )
    window months_before as (
        partition by unit_id, employer_force, worker_type, column_name
        order by as_at
    )

)

select
    'staffing' as table_name,
    line_number,
    column_name,
    format(
        '{}, {}: {:,.0f}, {:,.0f} in the month before',
        unit_id, worker_type, people_count, month_before
    ) as value
from history
where
    abs(people_count - month_before) > greatest(0.3 * month_before, 5)
    and abs(people_count - usual) > greatest(0.3 * usual, 5)
