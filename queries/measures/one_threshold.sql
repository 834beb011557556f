-- title: Rate over one threshold
-- definition: A rate, or nothing where calls were counted under different thresholds
-- unit: as the rate
-- direction: neither
-- standard: none
-- caveat: Rates of queues with different thresholds are not comparable
create macro one_threshold(rate, lowest_seconds, highest_seconds) as
case when lowest_seconds = highest_seconds then rate end
