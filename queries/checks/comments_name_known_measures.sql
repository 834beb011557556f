-- title: Measures that comments name
-- rule: A comment names a measure of its unit, one that the pages compute, or a slide of a pack.
-- severity: warn
-- help: Use the measure's name in unit_measures; a comment on another name stands beside no figure.
select
    'commentary' as table_name,
    line_number,
    'measure' as column_name,
    coalesce(measure, 'blank') as value
from commentary
where
    measure is null
    or (
        measure not in (
            'contact_performance', '999_within_target', '101_secondary_wait',
            'savings_forecast'
        )
        and not starts_with(measure, 'slide:')
        and measure not in (select unit_measures.measure from unit_measures)
        and exists (select unit_measures.measure from unit_measures)
    )
