-- title: Scores of risks
-- rule: A risk that a document states has no score, since no document scores one.
-- severity: refuse
-- help: Write Not scored, or give the row of the force's own register its own status provisional or final.
select
    'risks' as table_name,
    line_number,
    'score' as column_name,
    coalesce(score, 'blank') as value
from risks
where
    data_status = 'published'
    and score is distinct from 'Not scored'
