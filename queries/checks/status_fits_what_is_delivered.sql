-- title: Status and delivery
-- rule: A saving with the status delivered has delivered something, and one without a full case nothing.
-- severity: warn
-- help: Correct benefit_status or delivered_gbp.
select
    'unit_savings' as table_name,
    line_number,
    'delivered_gbp' as column_name,
    coalesce(delivered_gbp::text, 'blank') || ', ' || benefit_status as value
from unit_savings
where
    (benefit_status = 'delivered' and coalesce(delivered_gbp, 0) = 0)
    or (benefit_status in ('pipeline', 'outline_case') and delivered_gbp <> 0)
