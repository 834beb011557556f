-- title: Published standards and definitions of answering 999 and 101
-- grain: one row per standard_id
-- units: as in column target_unit; seconds
-- source: standards, sources
-- parameters: known_to
with

named as (

    select
        standard_id,
        unnest(string_split(source_ids, '; ')) as source_id
    from standards

),

published as (

    select
        named.standard_id,
        string_agg(
            sources.publisher || ' (' || sources.published || ')',
            '; ' order by sources.published_on, sources.source_id
        ) as published_in
    from named
    inner join sources on named.source_id = sources.source_id
    where sources.published_on <= $known_to
    group by named.standard_id

)

select
    standards.standard_id,
    standards.channel,
    standards.aspect,
    standards.definition,
    standards.applies_to,
    standards.period,
    standards.target_value,
    standards.threshold_seconds,
    standards.note,
    published.published_in
from standards
inner join published on standards.standard_id = published.standard_id
where standards.channel in ('999', '101')
order by standards.channel desc, standards.standard_id asc
