-- title: Hours without calls where calls are usual
-- rule: Hours in which the file's other days bring twenty calls or more are not empty.
-- severity: warn
-- help: Look whether the export lacks calls; if not, the hours count as hours without calls.
with

lines as (

    select
        force,
        queue,
        hour_start,
        line_number,
        offered + overflowed_in as calls
    from contact_hourly
    union all
    select
        force,
        'all phone queues' as queue,
        hour_start,
        min(line_number) as line_number,
        sum(offered + overflowed_in) as calls
    from contact_hourly
    group by force, hour_start

),

hours as (

    select
        *,
        hour_start::timestamptz as starts_at,
        isodow(left(hour_start, 10)::date) > 5 as weekend,
        substr(hour_start, 12, 2) as clock_hour
    from lines

),

compared as (

    select
        *,
        case
            when count(*) over same_hour > 3
                then sum(calls) over same_hour / (count(*) over same_hour - 1)
        end as usual_calls,
        row_number() over (partition by force, queue order by starts_at)
        - row_number() over (
            partition by force, queue, calls > 0
            order by starts_at
        ) as stretch
    from hours
    window same_hour as (partition by force, queue, weekend, clock_hour)

)

select
    'calls' as table_name,
    min(line_number) as line_number,
    'started_at' as column_name,
    concat_ws(
        ' ', force, queue, 'from', arg_min(hour_start, starts_at),
        'to the hour of', arg_max(hour_start, starts_at)
    ) as value
from compared
where calls = 0
group by force, queue, stretch
having sum(usual_calls) >= 20
