-- title: Police workforce by force, 31 March, worker type and rank
-- grain: one row per as_at, force, worker_type, rank
-- units: persons; full-time equivalents
-- source: Home Office, Police workforce open data tables, 27 July 2022
-- parameters: none
select
    line_number,
    as_date(as_at) as as_at,
    force,
    worker_type,
    rank,
    as_number(headcount) as headcount,
    as_number(fte) as fte,
    source_id
from workforce_csv
order by force, as_at, worker_type, rank
