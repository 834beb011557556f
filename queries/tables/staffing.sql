-- title: Month-end staffing by unit, employer and worker type
-- grain: one row per as_at, unit_id, employer_force, worker_type
-- units: full-time equivalents; persons; days
-- source: extracts of the three forces; those shipped are illustrative
-- parameters: none
select
    line_number,
    as_date(as_at) as as_at,
    unit_id,
    employer_force,
    worker_type,
    host_force,
    as_number(establishment_fte) as establishment_fte,
    as_number(strength_fte) as strength_fte,
    as_number(not_deployable_fte) as not_deployable_fte,
    as_count(headcount) as headcount,
    as_number(joiners_fte) as joiners_fte,
    as_number(leavers_fte) as leavers_fte,
    as_number(leavers_to_alliance_fte) as leavers_to_alliance_fte,
    as_number(sickness_days) as sickness_days,
    as_number(available_days) as available_days,
    as_number(externally_funded_fte) as externally_funded_fte,
    as_flag(sensitive_unit) as sensitive_unit,
    data_status
from staffing_csv
order by unit_id, employer_force, worker_type, as_at
