-- title: Overlapping savings
-- rule: A saving that overlaps another names a saving of the same unit that exists.
-- severity: refuse
-- help: Correct overlaps_saving_id.
select
    'unit_savings' as table_name,
    line_number,
    'overlaps_saving_id' as column_name,
    overlaps_saving_id as value
from unit_savings
where
    overlaps_saving_id is not null
    and unit_id || overlaps_saving_id not in (
        select savings.unit_id || savings.saving_id
        from unit_savings as savings
    )
