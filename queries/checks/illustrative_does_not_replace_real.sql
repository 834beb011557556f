-- title: Illustrative rows
-- rule: Illustrative rows do not take the place of a force's own provisional or final ones.
-- severity: refuse
-- help: Send the force's own export; to go back to the illustrative rows, call back the version that had them.
select
    'unit_savings' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'illustrative, ' || force as value
from unit_savings
where
    line_number is not null
    and data_status = 'illustrative'
    and force in (
        select was.force from live.unit_savings as was
        where was.data_status <> 'illustrative'
    )
group by force
union all
select
    'unit_costs' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'illustrative, ' || force as value
from unit_costs
where
    line_number is not null
    and data_status = 'illustrative'
    and force in (
        select was.force from live.unit_costs as was
        where was.data_status <> 'illustrative'
    )
group by force
union all
select
    'apportionment_rates' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'illustrative, ' || force as value
from apportionment_rates
where
    line_number is not null
    and data_status = 'illustrative'
    and force in (
        select was.force from live.apportionment_rates as was
        where was.data_status <> 'illustrative'
    )
group by force
union all
select
    'contact_daily' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'illustrative, ' || force as value
from contact_daily
where
    line_number is not null
    and data_status = 'illustrative'
    and force in (
        select was.force from live.contact_daily as was
        where was.data_status <> 'illustrative'
    )
group by force
union all
select
    'contact_hourly' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'illustrative, ' || force as value
from contact_hourly
where
    line_number is not null
    and data_status = 'illustrative'
    and force in (
        select was.force from live.contact_hourly as was
        where was.data_status <> 'illustrative'
    )
group by force
union all
select
    'staffing' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'illustrative, ' || employer_force as value
from staffing
where
    line_number is not null
    and data_status = 'illustrative'
    and employer_force in (
        select was.employer_force from live.staffing as was
        where was.data_status <> 'illustrative'
    )
group by employer_force
union all
select
    'unit_measures' as table_name,
    min(line_number) as line_number,
    'data_status' as column_name,
    'illustrative, ' || force as value
from unit_measures
where
    line_number is not null
    and data_status = 'illustrative'
    and force in (
        select was.force from live.unit_measures as was
        where was.data_status <> 'illustrative'
    )
group by force
