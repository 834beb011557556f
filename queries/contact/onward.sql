-- title: 101 calls on their way: answered first, passed on, offered to the secondary queue
-- grain: one row per area, clock
-- units: calls; per cent of primary calls answered
-- source: contact_monthly
-- parameters: bch_forces, period_first_day, period_last_day
with

counted as (

    select
        force as area,
        clock,
        sum(offered_calls) filter (where queue = '101_primary') as offered_primary,
        sum(answered_calls) filter (where queue = '101_primary') as answered_primary,
        sum(offered_calls) filter (where queue = '101_secondary') as offered_secondary,
        sum(direct_to_secondary_calls) filter (where queue = '101_secondary')
            as direct,
        sum(answered_calls) filter (where queue = '101_secondary')
            as answered_secondary
    from contact_monthly
    where
        queue in ('101_primary', '101_secondary')
        and force = any($bch_forces)
        and month between $period_first_day and $period_last_day
    group by force, clock

)

select
    area,
    clock,
    cast(offered_primary as bigint) as offered_primary_calls,
    cast(answered_primary as bigint) as answered_primary_calls,
    -- what is not said to have come in directly may have
    cast(offered_secondary - direct as bigint) as passed_on_calls,
    enough_calls(
        share_pct(offered_secondary - direct, answered_primary), answered_primary
    ) as passed_on_pct,
    cast(direct as bigint) as direct_to_secondary_calls,
    cast(offered_secondary as bigint) as offered_secondary_calls,
    cast(answered_secondary as bigint) as answered_secondary_calls
from counted
order by area, clock
