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

),

members as (

    select
        joint.subject_id,
        string_agg(units.short_name, ', ' order by units.short_name) as units_named
    from (
        select
            subject_id,
            unnest(string_split(coalesce(member_ids, subject_id), '; ')) as unit_id
        from named
    ) as joint
    inner join named as units on joint.unit_id = units.subject_id
    group by joint.subject_id

)

select
    named.subject_id,
    named.subject_name,
    named.short_name,
    named.subject_kind,
    named.programme,
    -- how the programme pages narrow what they show
    case
        when named.programme in ('BCH', 'Joint Protective Services', 'Multi-force')
            then 'BCH'
        when named.programme = 'Seven Force' then 'Seven Force'
        else 'Other'
    end as programme_group,
    named.function_group,
    named.forces,
    named.forces_note,
    named.meaning,
    named.parent_unit_id,
    named.member_ids,
    members.units_named,
    named.aliases,
    named.go_live_on,
    named.savings_on_record,
    named.next_dated_item,
    named.listed_in
from named
inner join members on named.subject_id = members.subject_id
order by named.subject_id
