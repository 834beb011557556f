-- title: Units whose running cost is shared, and the months of the period that count
-- grain: one row per unit_id
-- units: months
-- source: shared_costs
-- parameters: period_first_day, period_last_day
select
    unit_id,
    unit,
    count(distinct month) filter (where is_complete) as months,
    count(distinct month) filter (where not is_complete) as months_left_out
from shared_costs
where
    month between $period_first_day and $period_last_day
    and joint_actual_gbp is not null
group by unit_id, unit
order by unit
