-- title: Targets of answering that are on record: 999, and 101 in BCH
-- grain: one row per standard_id
-- units: per cent of calls answered; seconds
-- source: standards
-- parameters: none
select
    standard_id,
    channel,
    applies_to,
    period,
    target_value as target_pct,
    threshold_seconds
from standards
where standard_id in ('ST01', 'ST06', 'ST07')
order by standard_id
