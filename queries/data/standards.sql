-- title: Published standards and definitions, with their sources
-- grain: one row per standard_id
-- units: as in column target_unit; seconds
-- source: about_measures, sources, standards
-- parameters: search, of, of_tables, of_measures
with

named as (

    select
        standard_id,
        unnest(string_split(source_ids, '; ')) as source_id
    from standards

),

named_sources as (

    select
        named.standard_id,
        string_agg(
            sources.source_id || ' (' || sources.publisher || ')',
            '; ' order by sources.source_id
        ) as published_in
    from named
    inner join sources on named.source_id = sources.source_id
    group by named.standard_id

),

listed as (

    select
        standards.standard_id,
        standards.channel,
        standards.aspect,
        standards.definition,
        standards.applies_to,
        standards.period,
        standards.target_value,
        standards.target_unit,
        standards.threshold_seconds,
        standards.note,
        named_sources.published_in,
        lower(
            concat_ws(
                ' ',
                standards.standard_id,
                standards.channel,
                standards.aspect,
                standards.definition,
                standards.applies_to,
                standards.period,
                standards.note,
                named_sources.published_in
            )
        ) as words
    from standards
    left join named_sources on standards.standard_id = named_sources.standard_id
    where
        $of = ''
        or 'standards' = any($of_tables)
        -- a measure names the standards that it is held to
        or exists (
            select about_measures.measure
            from about_measures
            where
                about_measures.measure = any($of_measures)
                and contains(about_measures.standard, standards.standard_id)
        )

),

-- every word that is asked for must stand in a column, in any case
asked as (

    select unnest(string_split(lower($search), ' ')) as word

)

select
    standard_id,
    channel,
    aspect,
    definition,
    applies_to,
    period,
    target_value,
    target_unit,
    threshold_seconds,
    note,
    published_in
from listed
where
    not exists (
        select asked.word
        from asked
        where not contains(listed.words, asked.word)
    )
order by standard_id
