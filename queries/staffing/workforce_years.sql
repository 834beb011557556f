-- title: Days that the workforce is published for, and whether residents are held
-- grain: one row per as_at
-- units: days
-- source: workforce, population
-- parameters: known_to
with

counted as (

    -- each 31 March is published in July
    select distinct as_at
    from workforce
    where as_at + interval 4 month <= $known_to

),

residents as (

    select cast(as_at + interval 9 month + interval 1 day as date) as as_at
    from population
    where basis = 'as_printed_rounded'
    group by as_at

)

select
    counted.as_at,
    residents.as_at is not null as has_residents
from counted
left join residents on counted.as_at = residents.as_at
order by counted.as_at
