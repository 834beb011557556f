-- title: Published statements of both programmes as known on a meeting's day
-- grain: one row per statement_id
-- units: pounds
-- source: record_statements
-- parameters: known_to
select
    statement_id,
    subject,
    is_joint,
    scope,
    force,
    measure,
    kind,
    bound,
    bound_words,
    amount_gbp,
    recurrence,
    period_label,
    operative_words,
    known_on,
    published_precision,
    source_named
from record_statements
where
    kind <> 'other'
    and (amount_gbp is not null or kind = 'unquantified')
    and repeats_statement_id is null
    and known_on <= $known_to
    and programme_group <> 'Other'
order by known_on, statement_id
