-- title: Calls offered by force and queue over a period, and each queue's share
-- grain: one row per area, clock, queue
-- units: calls; per cent of the three queues that are counted in volumes
-- source: contact_monthly
-- parameters: bch_forces, period_first_day, period_last_day
select
    force as area,
    clock,
    queue,
    cast(sum(offered_calls) as bigint) as offered_calls,
    share_pct(
        sum(offered_calls), sum(sum(offered_calls)) over (partition by force, clock)
    ) as share_pct
from contact_monthly
where
    -- the secondary queue is part of the primary
    queue in ('999', '101_primary', 'crime_recording')
    and force = any($bch_forces)
    and month between $period_first_day and $period_last_day
group by force, clock, queue
order by force asc, clock asc, queue desc
