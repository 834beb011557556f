-- title: Answered within target, of calls offered
-- definition: SL2: calls answered within the target seconds divided by calls offered
-- unit: %
-- direction: higher
-- standard: none, one of four formulas in use
-- caveat: A call given up counts against it, however soon; calls taken over from another force are answered here and offered there
create macro within_target_of_offered_pct(within_target_calls, offered_calls) as
100.0 * within_target_calls / nullif(offered_calls, 0)
