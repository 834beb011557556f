-- title: Published savings of the units that went live: predicted, expected, delivered
-- grain: one row per statement_id, unit_id
-- units: pounds
-- source: record_statements, collaborations
-- parameters: known_to
select
    statements.statement_id,
    collaborations.unit_id,
    collaborations.short_name as unit,
    statements.units_named,
    statements.is_joint,
    statements.kind,
    statements.bound,
    statements.bound_words,
    statements.amount_gbp,
    statements.period_label,
    statements.known_on,
    statements.published_precision,
    statements.source_lines,
    statements.source_named
from record_statements as statements
inner join collaborations
    on list_contains(string_split(statements.units, '; '), collaborations.unit_id)
where
    collaborations.go_live_on is not null
    and statements.measure = 'saving'
    and statements.kind in ('expected', 'predicted', 'predicted_original', 'delivered')
    and statements.amount_gbp is not null
    and statements.repeats_statement_id is null
    and statements.known_on <= $known_to
order by statements.is_joint, statements.statement_id, collaborations.unit_id
