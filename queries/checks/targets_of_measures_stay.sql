-- title: Targets from month to month
-- rule: The target of a measure is that of the month before.
-- severity: warn
-- help: Go on when the target was changed from that month, and say so in a comment: the months before are then judged by another one.
with

targets as (

    select
        line_number,
        unit_id,
        measure,
        force,
        month,
        target_pct,
        lag(target_pct) over months_of_measure as target_pct_before,
        lag(month) over months_of_measure as month_before
    from unit_measures
    window months_of_measure as (partition by unit_id, measure, force order by month)

)

select
    'unit_measures' as table_name,
    line_number,
    'target_pct' as column_name,
    concat(
        coalesce(target_pct::text, 'blank'), ' was ',
        coalesce(target_pct_before::text, 'blank')
    ) as value
from targets
where
    month_before is not null
    and target_pct is distinct from target_pct_before
