-- title: Published statements with the words of their bound, their units and source
-- grain: one row per statement_id
-- units: pounds
-- source: savings_statements, all_sources, collaborations
-- parameters: none
with

named as (

    select
        listed.statement_id,
        string_agg(
            collaborations.short_name, ', ' order by collaborations.short_name
        ) as units_named
    from (
        select
            statement_id,
            unnest(string_split(units, '; ')) as unit_id
        from savings_statements
    ) as listed
    inner join collaborations on listed.unit_id = collaborations.unit_id
    group by listed.statement_id

)

select
    statements.statement_id,
    statements.subject_id,
    statements.units,
    named.units_named,
    coalesce(statements.subject_id, '') like 'JOINT-%'
    or contains(statements.subject, ' + ') as is_joint,
    statements.scope,
    case
        when statements.scope = 'BCH' then 'BCH'
        when statements.scope = 'Seven Force' then 'Seven Force'
        else 'Other'
    end as programme_group,
    statements.subject,
    statements.force,
    statements.measure,
    statements.kind,
    statements.bound,
    -- the source's own word for the bound, where it is quoted
    case when statements.bound <> 'exact' then coalesce(
        nullif(regexp_extract(
            statements.operative_words,
            'just under|nearly|almost|up to|over|more than|at least|about|around'
        ), ''),
        case statements.bound
            when 'at_most' then 'up to'
            when 'at_least' then 'at least'
            else 'about'
        end
    ) end as bound_words,
    statements.amount_gbp,
    statements.recurrence,
    statements.period_label,
    statements.period_start,
    statements.period_end,
    statements.years_covered,
    statements.repeats_statement_id,
    statements.earlier_statement_id,
    statements.known_on,
    statements.operative_words,
    statements.note,
    statements.source_id,
    statements.source_lines,
    sources.published_precision,
    sources.source_named,
    sources.address
from savings_statements as statements
inner join all_sources as sources on statements.source_id = sources.source_id
left join named on statements.statement_id = named.statement_id
order by statements.statement_id
