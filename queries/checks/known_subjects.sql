-- title: Subjects of the programme log
-- rule: Every entry has a subject: a unit, or an agreement, body, law or joint figure of the list of subjects.
-- severity: refuse
-- help: Use a unit_id of data/published/collaborations.csv or a subject_id of data/published/subjects.csv.
select
    'risks' as table_name,
    line_number,
    'subject_id' as column_name,
    coalesce(subject_id, 'blank')::text as value
from risks
where
    subject_id is null
    or subject_id not in (
        select collaborations.unit_id from collaborations
        union all
        select subjects.subject_id from subjects
    )
union all
select
    'risks' as table_name,
    line_number,
    'depends_on_id' as column_name,
    coalesce(depends_on_id, 'blank')::text as value
from risks
where
    depends_on_id not in (
        select collaborations.unit_id from collaborations
        union all
        select subjects.subject_id from subjects
    )
union all
select
    'decisions' as table_name,
    line_number,
    'subject_id' as column_name,
    coalesce(subject_id, 'blank')::text as value
from decisions
where
    subject_id is null
    or subject_id not in (
        select collaborations.unit_id from collaborations
        union all
        select subjects.subject_id from subjects
    )
union all
select
    'actions' as table_name,
    line_number,
    'subject_id' as column_name,
    coalesce(subject_id, 'blank')::text as value
from actions
where
    subject_id is null
    or subject_id not in (
        select collaborations.unit_id from collaborations
        union all
        select subjects.subject_id from subjects
    )
