-- title: Strength and persons
-- rule: Strength in full-time equivalents is not above the number of persons.
-- severity: warn
-- help: Check whether hours above full time were counted.
select
    'staffing' as table_name,
    line_number,
    'strength_fte' as column_name,
    strength_fte::text as value
from staffing
where strength_fte > headcount + 0.005
