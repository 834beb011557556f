-- title: Shared units that staffing is received for, and their go-live on record
-- grain: one row per unit_id
-- units: days
-- source: staffing_posts, collaborations
-- parameters: none
select distinct
    staffing_posts.unit_id,
    staffing_posts.unit,
    staffing_posts.sensitive_unit,
    collaborations.go_live_on
from staffing_posts
inner join collaborations on staffing_posts.unit_id = collaborations.unit_id
order by staffing_posts.unit, staffing_posts.unit_id
