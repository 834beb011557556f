-- title: Size of moves
-- rule: Joiners and leavers beyond the change of strength are not above half of it, 5 FTE aside; persons change by at most three for each FTE that moves, 3 persons or 5 % aside.
-- severity: warn
-- help: Check whether joiners and leavers are of the month, not of the year to date, and whether headcount counts this unit's persons.
with

months as (

    select
        coalesce(line_number, lag(line_number) over months_of_unit) as line_number,
        joiners_fte,
        leavers_fte,
        headcount,
        greatest(strength_fte, lag(strength_fte) over months_of_unit) as most_fte,
        joiners_fte + leavers_fte
        - abs(strength_fte - lag(strength_fte) over months_of_unit) as turnover_fte,
        headcount - lag(headcount) over months_of_unit as more_persons
    from staffing
    window months_of_unit as (
        partition by unit_id, employer_force, worker_type
        order by as_at
    )

)

select
    'staffing' as table_name,
    line_number,
    'joiners_fte' as column_name,
    format(
        '{:,.2f} joined and {:,.2f} left of {:,.2f} FTE',
        joiners_fte, leavers_fte, most_fte
    ) as value
from months
where turnover_fte > greatest(0.5 * most_fte, 5)
union all
select
    'staffing' as table_name,
    line_number,
    'headcount' as column_name,
    format(
        '{} persons, {:+} in the month, {:,.2f} FTE joined and {:,.2f} left',
        headcount, more_persons, joiners_fte, leavers_fte
    ) as value
from months
where
    more_persons not between -3 * leavers_fte - greatest(3, 0.05 * headcount)
    and 3 * joiners_fte + greatest(3, 0.05 * headcount)
