-- title: Measures of answering and demand that are followed over time, by queue
-- grain: one row per queue, kind
-- units: none
-- source: none
-- parameters: none
-- volumes leave the secondary queue out; only 999 has a standard of its own
select
    row_number() over (
        order by kinds.kind = 'offered', queues.queue_order, kinds.kind_order
    ) as measure_order,
    queues.queue,
    kinds.kind,
    queues.queue_name || ' ' || kinds.words as measure,
    kinds.unit,
    kinds.direction,
    queues.queue = '999' or kinds.kind = 'offered' as is_seasonal
from (
    values
    (1, '999', '999'),
    (2, '101_primary', '101'),
    (3, '101_secondary', '101 secondary'),
    (4, 'crime_recording', 'Crime recording')
) as queues (queue_order, queue, queue_name)
cross join (
    values
    (1, 'within', 'answered within 10 seconds', 'pct', 'higher'),
    (2, 'wait', 'average wait', 'seconds', 'lower'),
    (3, 'abandoned', 'abandoned', 'pct', 'lower'),
    (4, 'offered', 'calls', 'calls', 'neither')
) as kinds (kind_order, kind, words, unit, direction)
where
    (kinds.kind != 'within' or queues.queue = '999')
    and (kinds.kind != 'offered' or queues.queue != '101_secondary')
order by measure_order
