-- title: Fixed words of contact_hourly
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'contact_hourly' as table_name,
    line_number,
    'queue' as column_name,
    queue::text as value
from contact_hourly
where queue not in ('999', '101_primary', '101_secondary', 'crime_recording')
union all
select
    'contact_hourly' as table_name,
    line_number,
    'clock' as column_name,
    clock::text as value
from contact_hourly
where clock not in ('force_acd', 'bt')
