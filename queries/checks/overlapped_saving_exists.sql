-- title: Overlapping savings
-- rule: A saving that overlaps another names another saving that exists, of whichever unit.
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
    and (
        overlaps_saving_id = saving_id
        or overlaps_saving_id not in (
            select savings.saving_id from unit_savings as savings
        )
    )
