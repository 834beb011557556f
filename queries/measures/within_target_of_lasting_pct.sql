-- title: Answered within target, of calls offered less short abandons
-- definition: SL3: calls answered within the target seconds divided by calls offered less those given up before the threshold
-- unit: %
-- direction: higher
-- standard: none, one of four formulas in use
-- caveat: Comparable only between queues with the same threshold; calls taken over from another force are answered here and offered there
create macro within_target_of_lasting_pct(
    within_target_calls, offered_calls, short_abandoned_calls
) as
100.0 * within_target_calls / nullif(offered_calls - short_abandoned_calls, 0)
