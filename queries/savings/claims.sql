-- title: Published statements on the savings of the three forces' collaboration
-- grain: one row per statement_id
-- units: pounds
-- source: savings_statements, sources
-- parameters: known_to
select
    savings_statements.statement_id,
    savings_statements.known_on,
    savings_statements.kind,
    savings_statements.subject,
    savings_statements.bound,
    -- the source's own word for the bound, where it is quoted
    case when savings_statements.bound <> 'exact' then coalesce(
        nullif(regexp_extract(
            savings_statements.operative_words,
            'just under|nearly|up to|over|more than|at least|about|around'
        ), ''),
        case savings_statements.bound
            when 'at_most' then 'up to'
            when 'at_least' then 'at least'
            else 'about'
        end
    ) end as bound_words,
    savings_statements.amount_gbp,
    savings_statements.recurrence,
    savings_statements.period_label,
    savings_statements.operative_words,
    sources.published_precision,
    sources.publisher,
    sources.title as source_title,
    sources.address
from savings_statements
inner join sources on savings_statements.source_id = sources.source_id
where
    savings_statements.scope = 'BCH'
    and savings_statements.amount_gbp is not null
    and savings_statements.kind in (
        'need', 'ceiling', 'expected', 'predicted', 'predicted_original', 'delivered'
    )
    and savings_statements.repeats_statement_id is null
    and savings_statements.known_on <= $known_to
order by savings_statements.known_on desc, savings_statements.statement_id asc
