-- title: What units do for the public or their customers, by month
-- grain: one row per unit_id, force, month, measure
-- units: cases; per cent
-- source: extracts of the three forces; those shipped are illustrative
-- parameters: none
select
    line_number,
    unit_id,
    force,
    as_date(month) as month,
    measure,
    as_count(numerator) as numerator,
    as_count(denominator) as denominator,
    as_number(target_pct) as target_pct,
    direction,
    data_status
from unit_measures_csv
order by unit_id, measure, force, month
