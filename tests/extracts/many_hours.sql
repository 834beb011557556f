-- title: Made-up calls of one force and queue in every hour of ten years
-- grain: one row per hour_start
-- units: calls; seconds; positions
-- source: none
-- parameters: force, queue
with

instants as (

    select unnest(
        range(timestamp '2006-09-01', timestamp '2016-08-31 23:00', interval 1 hour)
    ) as instant

),

changes as (

    -- 01:00 of Greenwich on the last Sunday of March and of October
    select
        *,
        make_timestamp(year(instant), 3, 31, 1, 0, 0)
        - to_days(cast(isodow(make_date(year(instant), 3, 31)) % 7 as integer))
            as summer_from,
        make_timestamp(year(instant), 10, 31, 1, 0, 0)
        - to_days(cast(isodow(make_date(year(instant), 10, 31)) % 7 as integer))
            as winter_from
    from instants

),

placed as (

    select
        instant,
        instant >= summer_from and instant < winter_from as is_summer,
        cast(
            4 + hour(instant) / 2 + isodow(instant) + hash($force, $queue, instant) % 9
            as bigint
        ) as offered
    from changes

)

select
    $force as force,
    case
        when is_summer then strftime(instant + interval 1 hour, '%Y-%m-%dT%H:%M+01:00')
        else strftime(instant, '%Y-%m-%dT%H:%M+00:00')
    end as hour_start,
    $queue as queue,
    'force_acd' as clock,
    offered,
    offered - 1 as answered,
    1 as abandoned,
    0 as short_abandoned,
    10 as abandon_threshold_seconds,
    case when $queue = '999' then offered - 2 end as answered_within_target,
    case when $queue = '999' then 10 end as target_seconds,
    offered * 12 as wait_answered_seconds,
    30 as wait_abandoned_seconds,
    offered * 240 as handle_seconds,
    1 + offered // 4 as positions_staffed,
    'illustrative' as data_status
from placed
order by instant
