-- title: Where the sources disagree or fall silent, and what follows
-- grain: one row per contradiction_id
-- units: none
-- source: five published documents, 2011 to 2016, and pages named in the rows
-- parameters: none
select
    line_number,
    contradiction_id,
    title,
    note,
    question,
    subject_ids,
    pages,
    evidence,
    as_date(known_on) as known_on,
    source_ids
from contradictions_csv
order by contradiction_id
