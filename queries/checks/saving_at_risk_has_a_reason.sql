-- title: Reason for the risk
-- rule: An amount at risk has a reason.
-- severity: warn
-- help: Write a few words into at_risk_reason.
select
    'unit_savings' as table_name,
    line_number,
    'at_risk_reason' as column_name,
    'blank'::text as value
from unit_savings
where
    at_risk_gbp > 0
    and at_risk_reason is null
