-- title: Handling known for all calls of a day or for none
-- rule: All answered calls of a queue and day have their handling seconds, or none has.
-- severity: refuse
-- help: Fill the blanks in; with some blank the sum of the day would be too low.
with

days as (

    select
        force,
        queue,
        day,
        min(line_number) filter (where handle_seconds is null) as line_number,
        count(*) as calls,
        count(handle_seconds) as known_calls
    from placed_calls
    where outcome = 'answered'
    group by force, queue, day

)

select
    'calls' as table_name,
    line_number,
    'handle_seconds' as column_name,
    'blank' as value
from days
where known_calls > 0 and known_calls < calls
