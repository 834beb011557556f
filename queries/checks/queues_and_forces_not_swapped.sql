-- title: Queues and forces
-- rule: Two queues of a force, or two forces on a queue, do not come with each other's calls.
-- severity: warn
-- help: Check the names of queues and forces in the export: against the last three live months they look swapped.
with

arrived as (

    select
        force,
        queue,
        data_status = 'illustrative' as is_illustrative,
        median(offered) as calls,
        min(line_number) as line_number
    from contact_daily
    where line_number is not null
    group by force, queue, data_status = 'illustrative'
    having median(offered) > 0

),

was as (

    select
        force,
        queue,
        data_status = 'illustrative' as is_illustrative,
        median(offered) as calls
    from live.contact_daily
    where day > (select max(newest.day) - 92 from live.contact_daily as newest)
    group by force, queue, data_status = 'illustrative'
    having median(offered) > 0

),

compared as (

    select
        arrived.force,
        arrived.queue,
        arrived.line_number,
        ln(arrived.calls) as calls,
        ln(was.calls) as was
    from arrived
    inner join was
        on
            arrived.force = was.force
            and arrived.queue = was.queue
            and arrived.is_illustrative = was.is_illustrative

)

select
    'contact_daily' as table_name,
    one.line_number,
    if(one.force = other.force, 'queue', 'force') as column_name,
    format(
        '{}, {}: swapped with {}, {}', one.force, one.queue, other.force, other.queue
    ) as value
from compared as one
inner join compared as other
    on
        (one.force = other.force and one.queue < other.queue)
        or (one.queue = other.queue and one.force < other.force)
where
    -- Distances in proportion: 0.2 is a factor of 1.22 for each of the two.
    abs(one.calls - one.was) > 0.2
    and abs(other.calls - other.was) > 0.2
    and 4 * (abs(one.calls - other.was) + abs(other.calls - one.was))
    < abs(one.calls - one.was) + abs(other.calls - other.was)
