-- title: Parts of staffing
-- rule: Not deployable and externally funded are parts of the strength, moves to the alliance of the leavers, sickness of the days available.
-- severity: refuse
-- help: Check the columns of the export.
select
    'staffing' as table_name,
    line_number,
    'not_deployable_fte' as column_name,
    not_deployable_fte::text as value
from staffing
where not_deployable_fte > strength_fte
union all
select
    'staffing' as table_name,
    line_number,
    'externally_funded_fte' as column_name,
    externally_funded_fte::text as value
from staffing
where externally_funded_fte > strength_fte
union all
select
    'staffing' as table_name,
    line_number,
    'leavers_to_alliance_fte' as column_name,
    leavers_to_alliance_fte::text as value
from staffing
where leavers_to_alliance_fte > leavers_fte
union all
select
    'staffing' as table_name,
    line_number,
    'sickness_days' as column_name,
    sickness_days::text as value
from staffing
where sickness_days > available_days
