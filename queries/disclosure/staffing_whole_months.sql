-- title: Months of staffing that every force has sent
-- grain: one row per as_at
-- units: days
-- source: staffing
-- parameters: none
select as_at
from staffing
group by as_at
having
    -- one force short, and the sums of the others would tell what is withheld
    count(distinct employer_force)
    = (select count(distinct s.employer_force) from staffing as s)
order by as_at
