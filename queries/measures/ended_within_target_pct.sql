-- title: Answered or given up within target
-- definition: SL4: calls answered or given up within the target seconds divided by calls offered
-- unit: %
-- direction: higher
-- standard: none, one of four formulas in use
-- caveat: A caller who gives up soon counts as served; calls taken over from another force are answered here and offered there
create macro ended_within_target_pct(
    within_target_calls, abandoned_within_target_calls, offered_calls
) as
100.0 * (within_target_calls + abandoned_within_target_calls)
/ nullif(offered_calls, 0)
