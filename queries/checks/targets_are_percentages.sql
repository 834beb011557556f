-- title: Targets of measures
-- rule: A target is written in per cent, not as a part of one.
-- severity: warn
-- help: Write 85 for 85 %.
select
    'unit_measures' as table_name,
    line_number,
    'target_pct' as column_name,
    target_pct::text as value
from unit_measures
where
    target_pct > 0
    and target_pct <= 1
