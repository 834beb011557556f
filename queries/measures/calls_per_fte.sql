-- title: Calls for each deployable full-time equivalent, a month
-- definition: 999 and primary 101 calls offered in some months over the deployable strength of their month-ends added up
-- unit: calls
-- direction: neither
-- standard: none
-- caveat: Leaves out how long calls take, when they come, crime recording and online contact
create macro calls_per_fte(offered_calls, fte_months) as
1.0 * offered_calls / nullif(fte_months, 0)
