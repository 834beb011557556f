-- title: Answering of 999 and 101 by force and whole month, to a meeting's month-end
-- grain: one row per force, month
-- units: calls; per cent
-- source: contact_monthly
-- parameters: as_at, bch_forces
with

months as (

    select
        force,
        month,
        max(case when queue = '999' then offered_calls end) as offered_999_calls,
        max(
            case
                when queue = '999' and target_seconds = 10 then enough_calls(
                    within_target_pct(within_target_calls, answered_calls),
                    answered_calls
                )
            end
        ) as within_999_pct,
        max(case when queue = '101_primary' then offered_calls end)
            as offered_101_calls,
        max(
            case
                when queue = '101_primary' then one_threshold(
                    enough_calls(
                        abandonment_pct(
                            abandoned_calls, offered_calls, short_abandoned_calls
                        ),
                        offered_calls - short_abandoned_calls
                    ),
                    lowest_threshold_seconds,
                    highest_threshold_seconds
                )
            end
        ) as abandoned_101_pct
    from contact_monthly
    where
        clock = 'force_acd'
        and force = any($bch_forces)
        and last_day(month) <= $as_at
        and days_held = day(last_day(month))
    group by force, month

)

select
    force,
    month,
    offered_999_calls,
    round(within_999_pct, 1) as within_999_pct,
    offered_101_calls,
    round(abandoned_101_pct, 1) as abandoned_101_pct
from months
order by force, month
