-- title: What one unit does for the public or its customers, in the period
-- grain: one row per measure, force
-- units: cases, calls; per cent
-- source: unit_measures, contact_areas
-- parameters: bch_forces, period_first_day, period_last_day, unit_id
with

counted as (

    select
        measure,
        force,
        direction,
        sum(numerator) as part,
        sum(denominator) as whole,
        max(target_pct) as target_pct
    from unit_measures
    where
        unit_id = $unit_id
        and force = any($bch_forces)
        and month between $period_first_day and $period_last_day
    group by measure, force, direction
    union all
    select
        '999_calls_answered_within_10_seconds' as measure,
        area as force,
        'higher' as direction,
        complete_sum(within_target_calls) as part,
        sum(answered_calls) as whole,
        90 as target_pct
    from contact_areas
    where
        $unit_id = 'BCH-PC'
        and queue = '999'
        and clock = 'force_acd'
        and target_seconds = 10
        and area = any($bch_forces)
        and month between $period_first_day and $period_last_day
    group by area

)

select
    measure,
    force,
    direction,
    part::bigint as part,
    whole::bigint as whole,
    share_pct(part, whole) as reached_pct,
    target_pct
from counted
order by measure, force
