-- title: Published needs to save, each with its own window
-- grain: one row per statement_id
-- units: pounds
-- source: record_statements
-- parameters: known_to
with

needs as (

    select
        *,
        -- a window whose start is not stated is drawn from the day it was stated
        coalesce(period_start, known_on) as drawn_from
    from record_statements
    where
        kind = 'need'
        and amount_gbp is not null
        and repeats_statement_id is null
        and known_on <= $known_to
        and (
            scope = 'BCH'
            or force in ('Bedfordshire', 'Cambridgeshire', 'Hertfordshire')
        )

)

select
    statement_id,
    known_on,
    published_precision,
    kind,
    measure,
    scope,
    case when scope = 'BCH' then 'three_forces' else 'one_force' end as stated_for,
    force,
    subject_id,
    subject,
    is_joint,
    bound,
    bound_words,
    amount_gbp,
    recurrence,
    period_label,
    period_start,
    period_end,
    drawn_from::date as drawn_from,
    coalesce(
        period_end, drawn_from + to_years(years_covered::integer)
    )::date as drawn_to,
    operative_words,
    note,
    source_id,
    source_lines,
    source_named,
    address
from needs
order by known_on, statement_id
