-- title: Calls offered by force, queue and month, and whether every day is held
-- grain: one row per force, queue, month
-- units: calls; days
-- source: contact_daily
-- parameters: none
with

clocks as (

    -- calls are counted from another moment on another clock: the last one rules
    select
        force,
        queue,
        arg_max(clock, day) as clock
    from contact_daily
    group by force, queue

)

select
    calls.force,
    calls.queue,
    cast(date_trunc('month', calls.day) as date) as month,
    cast(sum(calls.offered) as bigint) as offered_calls,
    count(*) as days_held,
    count(calls.offered) = day(last_day(min(calls.day))) as is_whole
from contact_daily as calls
inner join clocks
    on
        calls.force = clocks.force
        and calls.queue = clocks.queue
        and calls.clock = clocks.clock
where calls.queue in ('999', '101_primary', 'crime_recording')
group by calls.force, calls.queue, date_trunc('month', calls.day)
order by calls.queue, calls.force, month
