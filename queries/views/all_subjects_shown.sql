-- title: On which subjects' pages a subject shows: its own, and those of its members
-- grain: one row per subject_id, shown_on_id
-- units: none
-- source: collaborations, subjects
-- parameters: none
with

members as (

    select
        subject_id,
        unnest(string_split(unit_ids, '; ')) as shown_on_id
    from subjects
    where unit_ids is not null

)

select
    unit_id as subject_id,
    unit_id as shown_on_id,
    false as is_joint
from collaborations
union all
select
    subject_id,
    subject_id as shown_on_id,
    false as is_joint
from subjects
union all
select
    subject_id,
    shown_on_id,
    true as is_joint
from members
order by subject_id, shown_on_id
