-- title: Published statements of both programmes as known on a meeting's day
-- grain: one row per statement_id
-- units: pounds
-- source: record_statements
-- parameters: known_to
select
    statement_id,
    coalesce(units_named, subject) as subject,
    kind,
    bound_words,
    amount_gbp,
    period_label,
    known_on,
    source_named
from record_statements
where
    kind <> 'other'
    and (amount_gbp is not null or kind = 'unquantified')
    and repeats_statement_id is null
    and known_on <= $known_to
    and programme_group <> 'Other'
order by known_on, statement_id
