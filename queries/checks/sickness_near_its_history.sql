-- title: Sickness against the months before
-- rule: The days of sickness of a unit are at most 2.5 times and at least a quarter of what its rate in the twelve months before gives, 25 days aside.
-- severity: warn
-- help: Check days or hours, and the month or the year to date; a true wave of sickness deserves a word in the note.
with

units as (

    select
        unit_id,
        employer_force,
        as_at,
        min(line_number) as line_number,
        sum(sickness_days) as sickness_days,
        sum(available_days) as available_days
    from staffing
    group by unit_id, employer_force, as_at

),

history as (

    select
        *,
        available_days
        * median(sickness_days / nullif(available_days, 0)) over months_before as usual,
        count(sickness_days) over months_before as months_known
    from units
    window months_before as (
        partition by unit_id, employer_force
        order by as_at
        rows between 12 preceding and 1 preceding
    )

)

select
    'staffing' as table_name,
    line_number,
    'sickness_days' as column_name,
    format(
        '{}, {}, {}: {:,.0f} days, usually {:,.0f}',
        unit_id, employer_force, as_at, sickness_days, usual
    ) as value
from history
where
    months_known >= 6
    and sickness_days not between usual / 4 - 25 and 2.5 * usual + 25
