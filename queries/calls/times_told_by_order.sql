-- title: Times shown twice that the order of the file tells apart
-- grain: one row per line_number
-- units: moments as text
-- source: received_calls, times_shown_twice
-- parameters: none
with

changes as (

    select distinct change_day
    from times_shown_twice

),

times as (

    select
        calls.line_number,
        calls.force || calls.queue as queue_of_force,
        try_cast(calls.started_at as timestamp) as clock_time,
        changes.change_day,
        twice.line_number is not null as is_twice
    from received_calls as calls
    inner join changes
        on
            left(calls.started_at, 10)
            between (changes.change_day - 3)::text and (changes.change_day + 3)::text
    left join times_shown_twice as twice
        on calls.line_number = twice.line_number
    where regexp_matches(calls.started_at, 'T[0-9:.]+$')

),

rows_in_order as (

    select
        *,
        'the whole file' as part
    from times
    union all
    select
        *,
        queue_of_force as part
    from times

),

steps as (

    select
        *,
        sign(epoch(clock_time - lag(clock_time) over in_file)) as step,
        is_twice and lag(is_twice) over in_file as is_inside
    from rows_in_order
    window in_file as (partition by part, change_day order by line_number)

),

-- In a file in order, the one step against the order is the change of the clocks.
turns as (

    select
        part,
        change_day,
        count(*) filter (step > 0) > count(*) filter (step < 0) as is_forwards,
        case
            when is_forwards then min(line_number) filter (step < 0 and is_inside)
            else min(line_number) filter (step > 0 and is_inside)
        end as turn
    from steps
    group by part, change_day
    having
        least(count(*) filter (step > 0), count(*) filter (step < 0)) = 1
        and greatest(count(*) filter (step > 0), count(*) filter (step < 0)) >= 100

),

told as (

    select distinct
        steps.line_number,
        if(
            (steps.line_number < turns.turn) = turns.is_forwards, '+01:00', '+00:00'
        ) as clock_offset
    from steps
    inner join turns
        on
            steps.part = turns.part
            and steps.change_day = turns.change_day
    where steps.is_twice and turns.turn is not null

)

select
    told.line_number,
    'started_at' as column_name,
    twice.started_at as old,  -- noqa: RF04
    twice.started_at || told.clock_offset as new,  -- noqa: RF04
    'The order of the file tells which of the two October hours is meant.'
        as rule  -- noqa: RF04
from told
inner join times_shown_twice as twice on told.line_number = twice.line_number
order by told.line_number
