-- title: Fixed words of calls
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'calls' as table_name,
    line_number,
    'queue' as column_name,
    queue as value
from calls
where
    queue not in (
        '999',
        '101_primary',
        '101_secondary',
        'crime_recording',
        'online',
        'webchat'
    )
union all
select
    'calls' as table_name,
    line_number,
    'clock' as column_name,
    clock as value
from calls
where clock not in ('force_acd', 'bt')
union all
select
    'calls' as table_name,
    line_number,
    'outcome' as column_name,
    outcome as value
from calls
where outcome not in ('answered', 'abandoned', 'overflowed_out')
union all
select
    'calls' as table_name,
    line_number,
    'data_status' as column_name,
    data_status as value
from calls
where data_status not in ('illustrative', 'provisional', 'final')
