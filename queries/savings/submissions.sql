-- title: The days as at which savings were submitted
-- grain: one row per as_at
-- units: days
-- source: saving_submissions
-- parameters: extracts_to
select distinct as_at
from saving_submissions
where as_at <= $extracts_to
order by as_at
