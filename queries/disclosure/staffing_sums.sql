-- title: Every figure and sum of staffing, before anything is withheld
-- grain: one row per as_at, unit_id, force, worker_type
-- units: full-time equivalents; persons; days
-- source: staffing, staffing_apart, staffing_whole_months
-- parameters: none
with

units_of_months as (

    select
        staffing.as_at,
        coalesce(
            string_agg(
                distinct staffing_apart.unit_id, ' '
                order by staffing_apart.unit_id
            ),
            ''
        ) as units_apart
    from staffing
    inner join staffing_whole_months as months on staffing.as_at = months.as_at
    left join staffing_apart on staffing.unit_id = staffing_apart.unit_id
    group by staffing.as_at

),

months as (

    select
        as_at,
        units_apart != lag(units_apart, 1, units_apart) over (order by as_at)
            as is_turned
    from units_of_months

),

placed as (

    -- units that are not shown by themselves count with the rest of their force; when
    -- one comes or goes, who joined and left would tell how many people it has
    select
        staffing.* exclude (unit_id),
        if(staffing_apart.unit_id is null, staffing.unit_id, 'REST') as unit_id,
        coalesce(staffing.externally_funded_fte, 0) as funded_from_outside_fte,
        months.is_turned
        and (staffing.unit_id = 'REST' or staffing_apart.unit_id is not null) as tells
    from staffing
    inner join months on staffing.as_at = months.as_at
    left join staffing_apart on staffing.unit_id = staffing_apart.unit_id

),

summed as (

    select
        as_at,
        case
            when grouping(unit_id) = 0 then unit_id
            when grouping(unit_id = 'REST') = 1 then 'WHOLE'
            else 'SHARED'
        end as unit_id,
        coalesce(employer_force, 'BCH') as force,
        coalesce(worker_type, 'all') as worker_type,
        sum(headcount)::bigint as headcount,
        -- extracts count these posts in establishment and in strength: off both sides
        sum(establishment_fte - funded_from_outside_fte) as establishment_fte,
        sum(strength_fte - funded_from_outside_fte) as strength_fte,
        sum(funded_from_outside_fte) as externally_funded_fte,
        complete_amount(not_deployable_fte) as not_deployable_fte,
        complete_amount(case when not tells then joiners_fte end) as joiners_fte,
        complete_amount(case when not tells then leavers_fte end) as leavers_fte,
        complete_amount(case when not tells then leavers_to_alliance_fte end)
            as leavers_to_alliance_fte,
        complete_amount(sickness_days) as sickness_days,
        complete_amount(available_days) as available_days
    from placed
    group by
        as_at,
        rollup (unit_id = 'REST', unit_id),
        rollup (employer_force),
        rollup (worker_type)
    having
        -- the rest of a force stands in its own row
        grouping(unit_id) = 0
        or grouping(unit_id = 'REST') = 1
        or not bool_or(unit_id = 'REST')

)

select
    as_at,
    unit_id,
    force,
    worker_type,
    headcount,
    establishment_fte,
    strength_fte,
    externally_funded_fte,
    not_deployable_fte,
    joiners_fte,
    leavers_fte,
    leavers_to_alliance_fte,
    sickness_days,
    available_days
from summed
order by unit_id, force, worker_type, as_at
