-- title: Calls
-- definition: Calls offered in hours of one name divided by the hours of that name held
-- unit: per hour
-- direction: neither
-- standard: none
-- caveat: A clock change repeats an hour or leaves one out; only hours held are counted
create macro calls_per_hour(calls, hours) as
1.0 * calls / nullif(hours, 0)
