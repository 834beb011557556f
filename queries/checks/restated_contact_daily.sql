-- title: Calls published before
-- rule: A figure of a day that is live stays as it was.
-- severity: warn
-- help: A call centre may correct a day; say why in the note of the publication.
with

arrived as (

    select
        force,
        day,
        queue,
        data_status,
        line_number,
        [
            offered, answered, abandoned, short_abandoned, overflowed_out,
            overflowed_in, direct_to_secondary, answered_within_target,
            abandoned_within_target, answered_0_10_s, answered_10_60_s,
            answered_60_plus_s, wait_answered_seconds, wait_abandoned_seconds,
            handle_seconds, longest_wait_seconds
        ] as figures
    from contact_daily
    where line_number is not null

),

was as (

    select
        force,
        day,
        queue,
        data_status,
        [
            offered, answered, abandoned, short_abandoned, overflowed_out,
            overflowed_in, direct_to_secondary, answered_within_target,
            abandoned_within_target, answered_0_10_s, answered_10_60_s,
            answered_60_plus_s, wait_answered_seconds, wait_abandoned_seconds,
            handle_seconds, longest_wait_seconds
        ] as figures
    from live.contact_daily

),

changes as (

    select
        arrived.line_number,
        -- In the order of the figures above.
        unnest([
            'offered', 'answered', 'abandoned', 'short_abandoned', 'overflowed_out',
            'overflowed_in', 'direct_to_secondary', 'answered_within_target',
            'abandoned_within_target', 'answered_0_10_s', 'answered_10_60_s',
            'answered_60_plus_s', 'wait_answered_seconds', 'wait_abandoned_seconds',
            'handle_seconds', 'longest_wait_seconds'
        ]) as column_name,
        unnest(arrived.figures) as figure,
        unnest(was.figures) as figure_before
    from arrived
    inner join was
        on
            arrived.force = was.force
            and arrived.day = was.day
            and arrived.queue = was.queue
    where
        arrived.figures is distinct from was.figures
        and (was.data_status <> 'illustrative' or arrived.data_status = 'illustrative')

)

select
    'contact_daily' as table_name,
    line_number,
    column_name,
    coalesce(format('{:,}', figure), 'blank') || ' was '
    || coalesce(format('{:,}', figure_before), 'blank') as value
from changes
where figure is distinct from figure_before
