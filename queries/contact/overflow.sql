-- title: 999 calls handed to another force and taken over, by force and month
-- grain: one row per area, clock, month
-- units: calls
-- source: contact_monthly
-- parameters: bch_forces, first_day, last_day
select
    force as area,
    clock,
    month,
    offered_calls,
    overflowed_out_calls,
    overflowed_in_calls,
    answered_calls
from contact_monthly
where
    queue = '999'
    and force = any($bch_forces)
    and month between $first_day and $last_day
order by force, clock, month
