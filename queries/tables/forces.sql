-- title: The 43 territorial police forces of England and Wales
-- grain: one row per force
-- units: none
-- source: Home Office, Police workforce open data tables, 27 July 2022; police.uk names
-- parameters: none
select
    line_number,
    force,
    short_name,
    police_name,
    force_code,
    region,
    as_flag(in_bch) as in_bch,
    as_flag(in_seven_force) as in_seven_force,
    as_count(display_order) as display_order
from forces_csv
order by display_order
