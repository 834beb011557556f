-- title: Amount of what is known in full
-- definition: The sum of an amount over rows, or nothing where a row has none
-- unit: as the amount
-- direction: neither
-- standard: none
-- caveat: A sum of which a part is not known would be too low
create macro complete_amount(amount) as
case when count(amount) = count(*) then sum(amount) end
