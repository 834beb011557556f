-- title: Units that extracts of savings or staffing name, but for those set apart
-- grain: one row per unit_id
-- units: none
-- source: collaborations, shared_units, unit_savings
-- parameters: none
select
    collaborations.unit_id,
    collaborations.short_name as unit
from collaborations
left join shared_units on collaborations.unit_id = shared_units.unit_id
where
    not coalesce(shared_units.is_apart, false)
    and (
        shared_units.unit_id is not null
        or collaborations.unit_id in (select unit_savings.unit_id from unit_savings)
    )
order by collaborations.short_name, collaborations.unit_id
