-- title: Direct calls known for a whole day or not at all
-- rule: All secondary calls of a day say whether they came direct, or none does.
-- severity: refuse
-- help: Fill the blanks in; with some blank the count of the day would be too low.
with

days as (

    select
        force,
        queue,
        day,
        min(line_number) filter (where direct_to_secondary is null) as line_number,
        count(*) as calls,
        count(direct_to_secondary) as known_calls
    from placed_calls
    where queue = '101_secondary'
    group by force, queue, day

)

select
    'calls' as table_name,
    line_number,
    'direct_to_secondary' as column_name,
    'blank' as value
from days
where known_calls > 0 and known_calls < calls
