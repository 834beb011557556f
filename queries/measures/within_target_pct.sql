-- title: Answered within target
-- definition: Calls answered within the target seconds divided by calls answered
-- unit: %
-- direction: higher
-- standard: 999: 90 % within 10 seconds (National Call Handling Standards; ST01)
-- caveat: Of answered calls; the clock is the force's own unless stated
create macro within_target_pct(within_target_calls, answered_calls) as
100.0 * within_target_calls / nullif(answered_calls, 0)
