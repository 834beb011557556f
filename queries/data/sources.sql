-- title: Sources of the published figures, with the tables that use each
-- grain: one row per source_id
-- units: rows
-- source: about_table_sources, about_tables, sources
-- parameters: search, of, of_tables
with

used as (

    select
        about_table_sources.source_id,
        string_agg(
            about_tables.title || ' (' || about_table_sources.row_count
            || if(about_table_sources.row_count = 1, ' row)', ' rows)'),
            '; ' order by about_tables.title
        ) as used_by,
        bool_or(about_tables.table_name = any($of_tables)) as is_behind
    from about_table_sources
    inner join about_tables
        on about_table_sources.table_name = about_tables.table_name
    group by about_table_sources.source_id

),

dated as (

    -- as stated, no more exactly: a day or month that opens the words is spelled out
    select
        source_id,
        coalesce(
            strftime(try_strptime(first_word, '%Y-%m-%d'), '%-d %b %Y'),
            strftime(try_strptime(first_word || '-01', '%Y-%m-%d'), '%b %Y'),
            first_word
        ) || substr(published, length(first_word) + 1) as published
    from (
        select
            source_id,
            published,
            split_part(published, ' ', 1) as first_word
        from sources
    ) as stated

),

listed as (

    select
        sources.source_id,
        sources.publisher,
        sources.title,
        sources.short_title,
        dated.published,
        sources.address,
        sources.kind,
        sources.licence,
        sources.caveat,
        used.used_by,
        lower(
            concat_ws(
                ' ',
                sources.source_id,
                sources.publisher,
                sources.title,
                sources.short_title,
                dated.published,
                sources.address,
                sources.kind,
                sources.licence,
                sources.caveat,
                used.used_by
            )
        ) as words
    from sources
    inner join dated on sources.source_id = dated.source_id
    left join used on sources.source_id = used.source_id
    where $of = '' or used.is_behind

),

-- every word that is asked for must stand in a column, in any case
asked as (

    select unnest(string_split(lower($search), ' ')) as word

)

select
    source_id,
    publisher,
    title,
    short_title,
    published,
    address,
    kind,
    licence,
    caveat,
    used_by
from listed
where
    not exists (
        select asked.word
        from asked
        where not contains(listed.words, asked.word)
    )
order by publisher, title, source_id
