-- title: Everything that the record speaks of: units, agreements, bodies, joint figures
-- grain: one row per subject_id
-- units: none
-- source: collaborations, subjects
-- parameters: none
with

named as (

    select
        unit_id as subject_id,
        unit_name as subject_name,
        short_name,
        'unit' as subject_kind,
        programme,
        function_group,
        forces,
        forces_note,
        purpose as meaning,
        parent_unit_id,
        null as member_ids,
        aliases,
        go_live_on,
        savings_on_record,
        next_dated_item,
        listed_in
    from collaborations
    union all
    select
        subject_id,
        subject_name,
        subject_name as short_name,
        subject_kind,
        programme,
        null as function_group,
        null as forces,
        null as forces_note,
        meaning,
        null as parent_unit_id,
        unit_ids as member_ids,
        null as aliases,
        null as go_live_on,
        null as savings_on_record,
        null as next_dated_item,
        null as listed_in
    from subjects

)

select
    subject_id,
    subject_name,
    short_name,
    subject_kind,
    programme,
    -- how the programme pages narrow what they show
    case
        when programme in ('BCH', 'Joint Protective Services', 'Multi-force')
            then 'BCH'
        when programme = 'Seven Force' then 'Seven Force'
        else 'Other'
    end as programme_group,
    function_group,
    forces,
    forces_note,
    meaning,
    parent_unit_id,
    member_ids,
    aliases,
    go_live_on,
    savings_on_record,
    next_dated_item,
    listed_in
from named
order by subject_id
