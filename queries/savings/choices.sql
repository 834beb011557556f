-- title: Units, kinds and years that savings are received for
-- grain: one row per unit_id, kind, financial_year
-- units: none
-- source: savings_latest
-- parameters: none
select distinct
    unit_id,
    unit,
    kind,
    financial_year
from savings_latest
order by unit, unit_id, kind, financial_year
