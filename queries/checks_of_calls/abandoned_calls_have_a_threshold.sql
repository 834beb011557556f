-- title: Threshold of abandoned calls
-- rule: A call that was given up says from which second on it counts as abandoned.
-- severity: refuse
-- help: Fill in abandon_threshold_seconds; 0 where every call that is given up counts.
select
    'calls' as table_name,
    line_number,
    'abandon_threshold_seconds' as column_name,
    'blank' as value
from calls
where outcome = 'abandoned' and abandon_threshold_seconds is null
