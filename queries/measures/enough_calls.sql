-- title: Rate over enough calls
-- definition: A rate, or nothing where it stands for fewer than 30 calls
-- unit: as the rate
-- direction: neither
-- standard: none, the limit of 30 is a choice of this dashboard
-- caveat: Counts are always shown
create macro enough_calls(rate, calls) as
case when calls >= 30 then rate end
