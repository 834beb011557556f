-- title: Risks, assumptions, issues and dependencies of the source documents
-- grain: one row per risk_id
-- units: none
-- source: five source documents (SEED000 to SEED004)
-- parameters: none
select
    line_number,
    risk_id,
    raid_type,
    subject_id,
    risk,
    wording,
    depends_on_id,
    depends_on,
    mitigation,
    owner_role,
    state,
    score,
    as_date(known_on) as known_on,
    source_id,
    source_lines,
    data_status
from risks_csv
order by risk_id
