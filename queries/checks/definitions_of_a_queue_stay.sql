-- title: Clock, threshold and target of a queue
-- rule: The clock, the threshold of abandoned calls and the target of a queue are those of the day before.
-- severity: warn
-- help: Go on when the force changed them on that day: rates before and after are then not comparable, and a comment should say so.
with

days as (

    select
        coalesce(line_number, lag(line_number) over days_of_queue) as line_number,
        concat(
            clock, ', abandoned from ', abandon_threshold_seconds,
            ' s, target ', coalesce(target_seconds::text || ' s', 'none')
        ) as definition,
        lag(definition) over days_of_queue as definition_before
    from contact_daily
    window days_of_queue as (partition by force, queue order by day)

)

select
    'contact_daily' as table_name,
    line_number,
    'clock' as column_name,
    definition || '; before: ' || definition_before as value
from days
where definition <> definition_before
