-- title: Lines in which savings are claimed, and how many each sends
-- grain: one row per savings_line
-- units: savings
-- source: unit_lines, savings_on_day
-- parameters: bch_forces, extracts_to
select
    of_units.savings_line,
    count(distinct savings.saving_id) as savings
from unit_lines as of_units
left join savings_on_day as savings
    on
        of_units.unit_id = savings.unit_id
        and savings.force = any($bch_forces)
        and $extracts_to between savings.seen_from and savings.seen_to
where
    of_units.savings_line
    in ('BCH', 'Joint Protective Services', 'ERSOU', 'Seven Force')
    or savings.saving_id is not null
group by of_units.savings_line
order by of_units.savings_line
