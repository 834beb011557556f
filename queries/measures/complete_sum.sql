-- title: Sum of what is known in full
-- definition: The sum of a count over rows, or nothing where a row has none
-- unit: as the count
-- direction: neither
-- standard: none
-- caveat: A sum of which a part is not known would be too low
create macro complete_sum(counted) as
cast(complete_amount(counted) as bigint)
