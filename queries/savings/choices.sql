-- title: Units, kinds and years that savings are received for
-- grain: one row per unit_id, kind, financial_year
-- units: none
-- source: savings_on_day
-- parameters: extracts_to
select distinct
    unit_id,
    unit,
    kind,
    financial_year
from savings_on_day
where $extracts_to between seen_from and seen_to
order by unit, unit_id, kind, financial_year
