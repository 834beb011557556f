-- title: Baseline of a saving
-- rule: A baseline amount has the year that it is from, and the other way round.
-- severity: warn
-- help: Fill in both, or leave both blank: the saving then counts as without baseline.
select
    'unit_savings' as table_name,
    line_number,
    'baseline_year' as column_name,
    coalesce(baseline_year, 'blank')::text as value
from unit_savings
where (baseline_gbp is null) <> (baseline_year is null)
