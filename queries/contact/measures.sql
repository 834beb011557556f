-- title: Measures of answering and demand that can be followed over time
-- grain: one row per measure
-- units: none
-- source: contact_measures
-- parameters: none
select
    measure,
    unit,
    direction,
    is_seasonal
from contact_measures
order by measure_order
