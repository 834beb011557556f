-- title: Days available
-- rule: The days available are the strength times the working days of the month, 17 to 25.
-- severity: warn
-- help: Check whether hours, calendar days or days of another month were counted: sickness is a rate of them.
select
    'staffing' as table_name,
    line_number,
    'available_days' as column_name,
    format('{:,.0f} days for {:,.2f} FTE', available_days, strength_fte) as value
from staffing
where available_days not between 17 * strength_fte - 10 and 25 * strength_fte + 10
