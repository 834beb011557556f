-- title: Calls abandoned
-- definition: Calls given up in the queue after the threshold divided by calls offered less short abandons
-- unit: %
-- direction: lower
-- standard: none in force in 2016; later guides are quoted in standards
-- caveat: Comparable only between queues with the same threshold
create macro abandonment_pct(abandoned_calls, offered_calls, short_abandoned_calls) as
100.0 * abandoned_calls / nullif(offered_calls - short_abandoned_calls, 0)
