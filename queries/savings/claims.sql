-- title: Published statements on the savings of the three forces' collaboration
-- grain: one row per statement_id
-- units: pounds
-- source: record_statements
-- parameters: known_to
select
    statement_id,
    known_on,
    published_precision,
    kind,
    subject,
    units_named,
    is_joint,
    bound,
    bound_words,
    amount_gbp,
    recurrence,
    period_label,
    operative_words,
    source_named,
    address
from record_statements
where
    scope = 'BCH'
    and amount_gbp is not null
    and kind in (
        'need', 'ceiling', 'expected', 'predicted', 'predicted_original', 'delivered'
    )
    and repeats_statement_id is null
    and known_on <= $known_to
order by known_on desc, statement_id asc
