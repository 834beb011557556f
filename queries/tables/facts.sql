-- title: What the five source documents state, one fact a row
-- grain: one row per fact_id
-- units: number: as in column number_unit
-- source: five published documents, 2011 to 2016 (SEED000 to SEED004)
-- parameters: none
select
    line_number,
    fact_id,
    subject_id,
    fact_kind,
    statement,
    period,
    as_number(number) as number,
    number_unit,
    bound,
    operative_words,
    note,
    source_id,
    as_count(line_from) as line_from,
    as_count(line_to) as line_to,
    as_date(known_on) as known_on
from facts_csv
order by fact_id
