-- title: Average wait of answered calls
-- definition: Summed wait of answered calls divided by calls answered
-- unit: seconds
-- direction: lower
-- standard: none national for 101 (ST12)
-- caveat: Callers who gave up are not in it
create macro average_wait_seconds(wait_answered_seconds, answered_calls) as
1.0 * wait_answered_seconds / nullif(answered_calls, 0)
