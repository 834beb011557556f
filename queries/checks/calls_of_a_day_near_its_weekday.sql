-- title: Calls of a day against its weekday
-- rule: A day has between 0.4 and 2 times the calls of its weekday in the eight weeks before, or those of its month.
-- severity: warn
-- help: Check whether the export ran before the day was over, or a day stands in it twice.
with

days as (

    select
        line_number,
        force,
        queue,
        day,
        offered,
        median(offered) over weeks_before as usual,
        count(*) over weeks_before as weeks_known,
        median(offered) over (
            partition by force, queue, date_trunc('month', day)
        ) as usual_of_month
    from contact_daily
    window weeks_before as (
        partition by force, queue, dayofweek(day)
        order by day
        rows between 8 preceding and 1 preceding
    )

)

select
    'contact_daily' as table_name,
    line_number,
    'offered' as column_name,
    format('{:,}, usually {:,.0f}', offered, usual) as value
from days
where
    weeks_known >= 4
    and usual >= 40
    and (
        offered > 2 * greatest(usual, usual_of_month)
        or offered < 0.4 * least(usual, usual_of_month)
    )
