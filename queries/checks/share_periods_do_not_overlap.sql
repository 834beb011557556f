-- title: Periods of shares
-- rule: One share is valid on a day for a unit, force and use.
-- severity: refuse
-- help: End the earlier period on the day before the next one starts.
select
    'apportionment_rates' as table_name,
    coalesce(later.line_number, earlier.line_number) as line_number,
    'valid_from' as column_name,
    later.valid_from::text as value
from apportionment_rates as later
inner join apportionment_rates as earlier
    on
        later.unit_id = earlier.unit_id
        and later.force = earlier.force
        and later.applies_to = earlier.applies_to
        and later.valid_from > earlier.valid_from
where
    earlier.valid_to is null
    or earlier.valid_to >= later.valid_from
