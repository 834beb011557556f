-- title: The same 31 March in two releases of the published workforce
-- grain: one row per force, as_at, worker_type
-- units: full-time equivalents; persons for special constables and volunteers
-- source: workforce_half_year, workforce, forces
-- parameters: known_to
with

-- in full-time equivalents, but those kinds that have none, in persons
latest as (

    select
        force,
        as_at,
        worker_type,
        sum(
            if(
                worker_type in ('special constable', 'police support volunteer'),
                headcount,
                fte
            )
        ) as latest_amount
    from workforce
    group by force, as_at, worker_type

),

compared as (

    select
        latest.force,
        latest.as_at,
        latest.worker_type,
        earlier.published_on,
        if(
            latest.worker_type in ('special constable', 'police support volunteer'),
            earlier.headcount,
            earlier.fte
        ) as earlier_amount,
        latest.latest_amount
    from latest
    inner join workforce_half_year as earlier
        on
            latest.force = earlier.area
            and latest.as_at = earlier.as_at
            and latest.worker_type = earlier.worker_type
    where
        earlier.area_type = 'force'
        and earlier.published_on <= $known_to

)

select
    compared.force,
    compared.as_at,
    compared.worker_type,
    compared.published_on,
    compared.earlier_amount,
    compared.latest_amount,
    compared.latest_amount - compared.earlier_amount as difference_amount,
    -- what is printed to two places in one release is rounded in the other
    round(abs(compared.latest_amount - compared.earlier_amount), 2) > 0.05 as is_revised
from compared
inner join forces on compared.force = forces.force
-- a mark in the place of a figure compares with nothing
where compared.earlier_amount is not null
order by forces.display_order, compared.as_at, compared.worker_type
