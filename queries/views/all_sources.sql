-- title: Every source with the name by which tables call it
-- grain: one row per source_id
-- units: none
-- source: sources
-- parameters: none
select
    source_id,
    coalesce(short_title, publisher || ': ' || title) as source_named,
    published_precision,
    address
from sources
order by source_id
