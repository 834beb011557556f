-- title: Sources of the programme tables
-- rule: What is published has a source of sources.csv and, from a source document, the lines it is from.
-- severity: refuse
-- help: Add the source to data/published/sources.csv, or correct source_id.
select
    'risks' as table_name,
    line_number,
    'source_id' as column_name,
    coalesce(source_id, 'blank')::text as value
from risks
where
    data_status = 'published'
    and (
        source_id is null
        or (source_id like 'SEED%' and source_lines is null)
        or source_id not in (select sources.source_id from sources)
    )
union all
select
    'decisions' as table_name,
    line_number,
    'source_id' as column_name,
    coalesce(source_id, 'blank')::text as value
from decisions
where
    data_status = 'published'
    and (
        source_id is null
        or (source_id like 'SEED%' and source_lines is null)
        or source_id not in (select sources.source_id from sources)
    )
union all
select
    'actions' as table_name,
    line_number,
    'source_id' as column_name,
    coalesce(source_id, 'blank')::text as value
from actions
where
    data_status = 'published'
    and (
        source_id is null
        or (source_id like 'SEED%' and source_lines is null)
        or source_id not in (select sources.source_id from sources)
    )
union all
select
    'commentary' as table_name,
    line_number,
    'source_id' as column_name,
    coalesce(source_id, 'blank')::text as value
from commentary
where
    data_status = 'published'
    and (
        source_id is null
        or (source_id like 'SEED%' and source_lines is null)
        or source_id not in (select sources.source_id from sources)
    )
