-- title: Small numbers withheld
-- definition: A value, or nothing where it stands for one to four persons
-- unit: as the value
-- direction: neither
-- standard: counts of 1 to 4 are withheld and shown as [c]
-- caveat: Zero persons are not withheld
create macro withhold_small(value, headcount) as
case when headcount between 1 and 4 then null else value end
