-- title: The line in which each unit claims its savings
-- grain: one row per unit_id
-- units: none
-- source: collaborations
-- parameters: none
select
    unit_id,
    case
        when parent_unit_id = 'BCH-JPS' then 'Joint Protective Services'
        when programme = 'Eastern Region' then 'ERSOU'
        else programme
    end as savings_line
from collaborations
order by unit_id
