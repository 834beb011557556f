-- title: Lines in which savings are claimed, and how many each sends
-- grain: one row per savings_line
-- units: savings
-- source: unit_lines, savings_latest
-- parameters: bch_forces
select
    of_units.savings_line,
    count(distinct savings.saving_id) as savings
from unit_lines as of_units
left join savings_latest as savings
    on
        of_units.unit_id = savings.unit_id
        and savings.force = any($bch_forces)
where
    of_units.savings_line
    in ('BCH', 'Joint Protective Services', 'ERSOU', 'Seven Force')
    or savings.saving_id is not null
group by of_units.savings_line
order by of_units.savings_line
