-- title: Persons and strength
-- rule: Ten persons or more make at least a third as many full-time equivalents.
-- severity: warn
-- help: Check whether strength is in hours or headcount of another period.
select
    'staffing' as table_name,
    line_number,
    'headcount' as column_name,
    format('{} persons, {:,.2f} FTE', headcount, strength_fte) as value
from staffing
where
    headcount >= 10
    and strength_fte * 3 < headcount
