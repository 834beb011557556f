-- title: Calls that stand twice
-- rule: A call stands once for each force and queue that it reached.
-- severity: refuse
-- help: Keep one of the rows; a call that came back to the same queue gets an id of its own.
with

repeated as (

    select
        call_id,
        force,
        queue,
        min(line_number) as first_line
    from calls
    where call_id is not null and force is not null and queue is not null
    group by call_id, force, queue
    having count(*) > 1

)

select
    'calls' as table_name,
    calls.line_number,
    'call_id, force, queue' as column_name,
    concat_ws(', ', calls.call_id, calls.force, calls.queue) as value
from calls
inner join repeated
    on
        calls.call_id = repeated.call_id
        and calls.force = repeated.force
        and calls.queue = repeated.queue
where calls.line_number > repeated.first_line
