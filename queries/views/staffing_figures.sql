-- title: Posts and people by unit, force and worker type, totals too, as may be shown
-- grain: one row per as_at, unit_id, force, worker_type
-- units: full-time equivalents; persons; days
-- source: staffing_sums, staffing_withheld, staffing_apart, shared_units, collaborations
-- parameters: none
with

places as (

    select
        as_at,
        unit_id,
        force,
        worker_type,
        'small numbers' as reason
    from staffing_sums
    union
    -- a month without a row of a cell that is withheld would tell that nobody is there
    select
        sums.as_at,
        withheld.unit_id,
        withheld.force,
        withheld.worker_type,
        'small numbers' as reason
    from staffing_withheld as withheld
    inner join staffing_sums as sums on withheld.unit_id = sums.unit_id
    union
    -- a unit set apart has its rows, so that a page can say why they are blank
    select
        sums.as_at,
        apart.unit_id,
        sums.force,
        sums.worker_type,
        if(apart.is_sensitive, 'sensitive unit', 'unit came or went') as reason
    from staffing_sums as sums
    cross join staffing_apart as apart
    inner join shared_units as units
        on
            apart.unit_id = units.unit_id
            and sums.as_at between units.first_on and units.last_on
    where sums.unit_id = 'WHOLE'

),

shown as (

    select sums.*
    from staffing_sums as sums
    anti join staffing_withheld as withheld
        on
            sums.unit_id = withheld.unit_id
            and sums.force = withheld.force
            and sums.worker_type = withheld.worker_type

)

select
    places.as_at,
    places.unit_id,
    case places.unit_id
        when 'SHARED' then 'All shared units'
        when 'REST' then 'Rest of force'
        when 'WHOLE' then 'Whole force'
        else collaborations.short_name
    end as unit,
    places.force,
    places.worker_type,
    shown.unit_id is null as is_withheld,
    case when shown.unit_id is null then places.reason end as withheld_because,
    shown.headcount,
    shown.establishment_fte,
    shown.strength_fte,
    shown.not_deployable_fte,
    shown.strength_fte - shown.not_deployable_fte as deployable_fte,
    shown.externally_funded_fte,
    shown.joiners_fte,
    shown.leavers_fte,
    shown.leavers_to_alliance_fte,
    shown.sickness_days,
    shown.available_days
from places
left join shown
    on
        places.as_at = shown.as_at
        and places.unit_id = shown.unit_id
        and places.force = shown.force
        and places.worker_type = shown.worker_type
left join collaborations on places.unit_id = collaborations.unit_id
order by places.unit_id, places.force, places.worker_type, places.as_at
