-- title: Online and chat
-- rule: A channel has no rows before it existed: Hertfordshire from January 2017, Cambridgeshire from October 2017.
-- severity: refuse
-- help: Leave the rows out: blank, not zero. Change the dates here when a force launches earlier.
select
    'contact_daily' as table_name,
    line_number,
    'queue' as column_name,
    queue::text as value
from contact_daily
where
    queue in ('online', 'webchat')
    and (
        (force = 'Hertfordshire' and day < date '2017-01-01')
        or (force = 'Cambridgeshire' and day < date '2017-10-01')
    )
