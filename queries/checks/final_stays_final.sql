-- title: Final figures
-- rule: What is live as final does not become provisional again.
-- severity: warn
-- help: Write final into data_status; go on only when the force took its figures back.
select
    'unit_savings' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'provisional, ' || force || ' from ' || min(as_at)::text as value
from unit_savings
where
    line_number is not null
    and data_status = 'provisional'
    and (force, as_at) in (
        select (was.force, was.as_at) from live.unit_savings as was
        where was.data_status = 'final'
    )
group by force
union all
select
    'unit_costs' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'provisional, ' || force || ' from ' || min(month)::text as value
from unit_costs
where
    line_number is not null
    and data_status = 'provisional'
    and (force, month) in (
        select (was.force, was.month) from live.unit_costs as was
        where was.data_status = 'final'
    )
group by force
union all
select
    'apportionment_rates' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'provisional, ' || force || ' from ' || min(valid_from)::text as value
from apportionment_rates
where
    line_number is not null
    and data_status = 'provisional'
    and (force, valid_from) in (
        select (was.force, was.valid_from) from live.apportionment_rates as was
        where was.data_status = 'final'
    )
group by force
union all
select
    'contact_daily' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'provisional, ' || force || ' from ' || min(day)::text as value
from contact_daily
where
    line_number is not null
    and data_status = 'provisional'
    and (force, day) in (
        select (was.force, was.day) from live.contact_daily as was
        where was.data_status = 'final'
    )
group by force
union all
select
    'contact_hourly' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'provisional, ' || force || ' from ' || min(hour_start)::text as value
from contact_hourly
where
    line_number is not null
    and data_status = 'provisional'
    and (force, hour_start) in (
        select (was.force, was.hour_start) from live.contact_hourly as was
        where was.data_status = 'final'
    )
group by force
union all
select
    'staffing' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'provisional, ' || employer_force || ' from ' || min(as_at)::text as value
from staffing
where
    line_number is not null
    and data_status = 'provisional'
    and (employer_force, as_at) in (
        select (was.employer_force, was.as_at) from live.staffing as was
        where was.data_status = 'final'
    )
group by employer_force
union all
select
    'unit_measures' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'provisional, ' || force || ' from ' || min(month)::text as value
from unit_measures
where
    line_number is not null
    and data_status = 'provisional'
    and (force, month) in (
        select (was.force, was.month) from live.unit_measures as was
        where was.data_status = 'final'
    )
group by force
