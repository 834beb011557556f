-- title: Change
-- definition: Value less the value compared with, divided by the value compared with
-- unit: %
-- direction: neither
-- standard: none
-- caveat: None where the value compared with is nothing
create macro change_pct(value, compared) as
100.0 * (value - compared) / nullif(compared, 0)
