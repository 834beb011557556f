-- title: Published statements of a saving that other statements make too
-- grain: one row per statement_id, relation, other_id
-- units: pounds
-- source: statement_overlaps, record_statements
-- parameters: known_to
select
    doubles.relation,
    doubles.statement_id,
    statements.known_on,
    statements.published_precision,
    statements.kind,
    statements.measure,
    statements.scope,
    statements.force,
    statements.subject,
    statements.is_joint,
    statements.units_named,
    statements.bound,
    statements.bound_words,
    statements.amount_gbp,
    statements.recurrence,
    statements.period_label,
    statements.operative_words,
    statements.source_named,
    statements.source_lines,
    doubles.other_id,
    other.known_on as other_known_on,
    other.published_precision as other_published_precision,
    other.kind as other_kind,
    other.measure as other_measure,
    other.scope as other_scope,
    other.force as other_force,
    other.subject as other_subject,
    other.is_joint as other_is_joint,
    other.bound as other_bound,
    other.bound_words as other_bound_words,
    other.amount_gbp as other_amount_gbp,
    other.recurrence as other_recurrence,
    other.period_label as other_period_label,
    other.operative_words as other_operative_words
from statement_overlaps as doubles
inner join record_statements as statements
    on doubles.statement_id = statements.statement_id
left join record_statements as other
    on doubles.other_id = other.statement_id
where
    statements.known_on <= $known_to
    and coalesce(other.known_on, statements.known_on) <= $known_to
order by doubles.relation, doubles.statement_id, doubles.other_id
