-- title: 999 and secondary 101 answering in the period, BCH and by force
-- grain: one row per force
-- units: per cent; seconds
-- source: contact_areas
-- parameters: bch_forces, period_first_day, period_last_day, compared_first_day, compared_last_day
with

counted as (

    select
        area as force,
        area_order,
        month between $period_first_day and $period_last_day as in_period,
        sum(answered_calls) filter (where queue = '999') as answered_999,
        sum(within_target_calls) filter (where queue = '999') as within_999,
        sum(answered_calls) filter (where queue = '101_secondary') as answered,
        sum(wait_answered_seconds) filter (where queue = '101_secondary') as wait,
        sum(abandoned_calls) filter (where queue = '101_secondary') as abandoned,
        sum(offered_calls) filter (where queue = '101_secondary') as offered,
        sum(short_abandoned_calls) filter (where queue = '101_secondary') as short,
        bool_and(
            queue != '999'
            or coalesce(target_seconds = 10 and within_target_calls is not null, false)
        ) as all_10_s,
        bool_and(
            queue != '101_secondary' or wait_answered_seconds is not null
        ) as wait_is_known,
        min(lowest_threshold_seconds) filter (where queue = '101_secondary')
            as lowest_seconds,
        max(highest_threshold_seconds) filter (where queue = '101_secondary')
            as highest_seconds
    from contact_areas
    where
        queue in ('999', '101_secondary')
        and clock = 'force_acd'
        and (
            members = any($bch_forces)
            or members = array_to_string($bch_forces, ', ')
        )
        and (
            month between $period_first_day and $period_last_day
            or month between $compared_first_day and $compared_last_day
        )
    group by area, area_order, in_period

),

measured as (

    select
        force,
        area_order,
        in_period,
        case when all_10_s then enough_calls(
            within_target_pct(within_999, answered_999), answered_999
        ) end as within_target_pct,
        case when wait_is_known then enough_calls(
            average_wait_seconds(wait, answered), answered
        ) end as average_wait_seconds,
        one_threshold(
            enough_calls(abandonment_pct(abandoned, offered, short), offered - short),
            lowest_seconds,
            highest_seconds
        ) as abandonment_pct
    from counted

)

select
    this.force,
    this.within_target_pct,
    this.average_wait_seconds,
    this.abandonment_pct,
    earlier.within_target_pct as compared_within_target_pct,
    earlier.average_wait_seconds as compared_average_wait_seconds,
    earlier.abandonment_pct as compared_abandonment_pct
from measured as this
left join measured as earlier
    on this.force = earlier.force and not earlier.in_period
where this.in_period
order by this.area_order % 100, this.force
