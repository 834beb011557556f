-- title: How other collaborations, not BCH, shared a cost
-- grain: one row per collaboration, force
-- units: pounds or per cent, as in column amount_unit; per cent
-- source: apportionment_comparators, all_sources
-- parameters: known_to
select
    comparators.collaboration,
    comparators.scope,
    comparators.force,
    comparators.amount,
    comparators.amount_unit,
    comparators.bound,
    comparators.whole_amount,
    share_pct(comparators.amount, comparators.whole_amount) as share_pct,
    comparators.basis,
    comparators.period_label,
    comparators.note,
    all_sources.source_named
from apportionment_comparators as comparators
left join all_sources on comparators.source_id = all_sources.source_id
where comparators.known_on <= $known_to
order by comparators.collaboration asc, comparators.amount desc
