-- title: Standing of each row
-- rule: An extract is illustrative, provisional or final; what a document states is published.
-- severity: refuse
-- help: Write provisional or final into data_status; the words for illustrative data then go.
select
    'unit_savings' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from unit_savings
where
    data_status is null
    or data_status not in ('illustrative', 'provisional', 'final')
union all
select
    'unit_costs' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from unit_costs
where
    data_status is null
    or data_status not in ('illustrative', 'provisional', 'final')
union all
select
    'apportionment_rates' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from apportionment_rates
where
    data_status is null
    or data_status not in ('illustrative', 'provisional', 'final')
union all
select
    'contact_daily' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from contact_daily
where
    data_status is null
    or data_status not in ('illustrative', 'provisional', 'final')
union all
select
    'contact_hourly' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from contact_hourly
where
    data_status is null
    or data_status not in ('illustrative', 'provisional', 'final')
union all
select
    'staffing' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from staffing
where
    data_status is null
    or data_status not in ('illustrative', 'provisional', 'final')
union all
select
    'unit_measures' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from unit_measures
where
    data_status is null
    or data_status not in ('illustrative', 'provisional', 'final')
union all
select
    'risks' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from risks
where
    data_status is null
    or data_status not in ('published', 'illustrative', 'provisional', 'final')
union all
select
    'decisions' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from decisions
where
    data_status is null
    or data_status not in ('published', 'illustrative', 'provisional', 'final')
union all
select
    'actions' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from actions
where
    data_status is null
    or data_status not in ('published', 'illustrative', 'provisional', 'final')
union all
select
    'commentary' as table_name,
    line_number,
    'data_status' as column_name,
    coalesce(data_status, 'blank') as value
from commentary
where
    data_status is null
    or data_status not in ('published', 'illustrative', 'provisional', 'final')
