-- title: Whole months of calls held by force and queue, and how many a forecast needs
-- grain: one row per force, queue
-- units: months
-- source: contact_whole_months
-- parameters: none
with

held as (

    select
        force,
        queue,
        min(month) filter (where is_whole) as first_month,
        max(month) filter (where is_whole) as last_month,
        count(*) filter (where is_whole) as months_held
    from contact_whole_months
    group by force, queue

)

select
    force,
    queue,
    first_month,
    last_month,
    months_held,
    datediff('month', first_month, last_month) + 1 - months_held as months_left_out,
    -- ours: 24 to learn the seasons, then 4 tests of twelve months, the fewest from
    -- which an 80 % interval can be read
    39 as months_needed
from held
order by queue, force
