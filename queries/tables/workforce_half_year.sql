-- title: Police workforce by force, region and total, every half-year
-- grain: one row per as_at, area_type, area, worker_type
-- units: persons; full-time equivalents
-- source: Home Office, Police workforce England and Wales, releases of 2016 to 2020
-- parameters: none
select
    line_number,
    as_date(as_at) as as_at,
    area_type,
    area,
    worker_type,
    as_number(fte) as fte,
    as_number(headcount) as headcount,
    as_date(published_on) as published_on,
    source_id
from workforce_half_year_csv
order by area_type, area, as_at, worker_type
