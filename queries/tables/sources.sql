-- title: Sources of the published figures
-- grain: one row per source_id
-- units: none
-- source: the publications listed, each with its address
-- parameters: none
select
    line_number,
    source_id,
    publisher,
    title,
    short_title,
    published,
    as_date(published_on) as published_on,
    published_precision,
    address,
    kind,
    licence,
    caveat
from sources_csv
order by source_id
