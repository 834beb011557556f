-- title: Days of staffing
-- rule: Staffing is counted on the last day of a month.
-- severity: refuse
-- help: Export the month-end snapshot.
select
    'staffing' as table_name,
    line_number,
    'as_at' as column_name,
    as_at::text as value
from staffing
where as_at <> last_day(as_at)
