-- title: Shares of cost and saving by unit and force
-- grain: one row per unit_id, force, applies_to, valid_from
-- units: per cent
-- source: extracts of the three forces; those shipped are illustrative
-- parameters: none
select
    line_number,
    unit_id,
    force,
    applies_to,
    as_date(valid_from) as valid_from,
    as_date(valid_to) as valid_to,
    as_number(rate_pct) as rate_pct,
    basis,
    data_status
from apportionment_rates_csv
order by unit_id, force, applies_to, valid_from
