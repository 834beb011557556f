-- title: How other collaborations shared their cost, none of them BCH
-- grain: one row per collaboration, force
-- units: pounds or per cent, as in column amount_unit
-- source: East Midlands Special Operations Unit, 2012; Eastern Daily Press, 2014
-- parameters: none
select
    line_number,
    collaboration,
    force,
    scope,
    basis,
    as_number(amount) as amount,
    amount_unit,
    bound,
    as_number(whole_amount) as whole_amount,
    period_label,
    as_date(known_on) as known_on,
    note,
    source_id
from apportionment_comparators_csv
order by collaboration, force
