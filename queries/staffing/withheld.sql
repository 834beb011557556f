-- title: Lines of staffing that are shown and withheld at a month-end, by level
-- grain: one row per lines_of
-- units: lines of unit, force and worker type; per cent
-- source: staffing_figures
-- parameters: period_last_day
with

placed as (

    select
        withheld_because,
        case
            when unit_id = 'SHARED' then 'All shared units'
            when unit_id = 'REST' then 'Rest of force'
            when unit_id = 'WHOLE' then 'Whole force'
            when force = 'BCH' or worker_type = 'all' then 'Sums of a unit'
            else 'Unit by force and type'
        end as lines_of
    from staffing_figures
    where as_at = $period_last_day

),

counted as (

    select
        lines_of,
        count(*) as all_lines,
        count(*) filter (where withheld_because is null) as shown_lines,
        count(*) filter (where withheld_because = 'small numbers')
            as small_numbers_lines,
        count(*) filter (where withheld_because = 'sensitive unit')
            as sensitive_unit_lines,
        count(*) filter (where withheld_because = 'unit came or went')
            as came_or_went_lines
    from placed
    group by lines_of

)

select
    lines_of,
    all_lines,
    shown_lines,
    small_numbers_lines,
    sensitive_unit_lines,
    came_or_went_lines,
    share_pct(shown_lines, all_lines) as shown_pct,
    share_pct(small_numbers_lines, all_lines) as small_numbers_pct,
    share_pct(sensitive_unit_lines, all_lines) as sensitive_unit_pct,
    share_pct(came_or_went_lines, all_lines) as came_or_went_pct
from counted
order by
    array_position(
        [
            'Unit by force and type',
            'Sums of a unit',
            'All shared units',
            'Rest of force',
            'Whole force'
        ],
        lines_of
    )
