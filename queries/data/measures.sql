-- title: Catalogue of the measures, with formula and where each is used
-- grain: one row per measure
-- units: none
-- source: about_measures
-- parameters: search, of, of_measures, used_measures, used_titles
with

uses as (

    -- one pair for each measure and chart or table that computes it
    select
        unnest(cast($used_measures as varchar[])) as measure,
        unnest(cast($used_titles as varchar[])) as title

),

used as (

    select
        measure,
        string_agg(title, '; ' order by title) as used_in
    from uses
    group by measure

),

listed as (

    select
        about_measures.measure,
        about_measures.title,
        about_measures.definition,
        about_measures.formula,
        about_measures.unit,
        about_measures.direction,
        about_measures.standard,
        about_measures.caveat,
        used.used_in,
        lower(
            concat_ws(
                ' ',
                about_measures.measure,
                about_measures.title,
                about_measures.definition,
                about_measures.formula,
                about_measures.unit,
                nullif(about_measures.direction, 'neither') || ' is better',
                about_measures.standard,
                about_measures.caveat,
                used.used_in
            )
        ) as words
    from about_measures
    left join used on about_measures.measure = used.measure
    where $of = '' or about_measures.measure = any($of_measures)

),

-- every word that is asked for must stand in a column, in any case
asked as (

    select unnest(string_split(lower($search), ' ')) as word

)

select
    measure,
    title,
    definition,
    formula,
    unit,
    direction,
    standard,
    caveat,
    used_in
from listed
where
    not exists (
        select asked.word
        from asked
        where not contains(listed.words, asked.word)
    )
order by title, measure
