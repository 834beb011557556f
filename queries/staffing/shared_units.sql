-- title: Shared units that staffing is received for, and their go-live on record
-- grain: one row per unit_id
-- units: days
-- source: shared_units
-- parameters: none
select
    unit_id,
    unit,
    host_force,
    is_apart,
    go_live_on
from shared_units
order by unit, unit_id
