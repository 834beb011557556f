-- title: Published statements of savings, needs, costs and funding
-- grain: one row per statement_id
-- units: pounds; else as in column amount_unit
-- source: Commissioners, forces, inspectors and press, 2008 to 2024
-- parameters: none
select
    line_number,
    statement_id,
    source_id,
    source_lines,
    subject_id,
    units,
    scope,
    subject,
    force,
    measure,
    period_label,
    as_date(period_start) as period_start,
    as_date(period_end) as period_end,
    kind,
    bound,
    as_pounds(amount_gbp) as amount_gbp,
    as_number(amount) as amount,
    amount_unit,
    recurrence,
    as_count(years_covered) as years_covered,
    repeats_statement_id,
    earlier_statement_id,
    as_date(stated_on) as stated_on,
    as_date(known_on) as known_on,
    operative_words,
    note
from savings_statements_csv
order by statement_id
