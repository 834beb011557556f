-- title: Counts of staffing
-- rule: Posts, people and days are not below zero.
-- severity: refuse
-- help: Correct the value; a value that is not known is blank.
select
    'staffing' as table_name,
    line_number,
    column_name,
    people::text as value
from staffing
unpivot (
    people for column_name in (
        establishment_fte, strength_fte, not_deployable_fte, headcount, joiners_fte,
        leavers_fte, leavers_to_alliance_fte, sickness_days, available_days,
        externally_funded_fte
    )
)
where people < 0
