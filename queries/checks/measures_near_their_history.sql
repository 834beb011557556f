-- title: Measures of units against the months before
-- rule: The cases of a month lie near the median of the twelve months before, by 35 % or four times their usual spread, and the rate within 25 points.
-- severity: warn
-- help: Check month, force and definition of the count; say in a comment what changed.
with

months as (

    select
        unit_id,
        measure,
        force,
        month,
        line_number,
        denominator::double as denominator,
        100 * numerator / nullif(denominator, 0) as numerator
    from unit_measures

),

history as (

    select
        *,
        median(figure) over months_before as usual,
        1.4826 * mad(figure) over months_before as spread,
        count(*) over months_before as months_known
    from months
    unpivot (figure for column_name in (denominator, numerator))
    window months_before as (
        partition by unit_id, measure, force, column_name
        order by month
        rows between 12 preceding and 1 preceding
    )

)

select
    'unit_measures' as table_name,
    line_number,
    column_name,
    if(
        column_name = 'denominator',
        format('{:,.0f} cases, usually {:,.0f}', figure, usual),
        format('{:.1f} %, usually {:.1f} %', figure, usual)
    ) as value
from history
where
    months_known >= 6
    and abs(figure - usual) > if(
        column_name = 'denominator', greatest(4 * spread, 0.35 * usual, 20), 25
    )
