-- title: Costs before collaboration
-- rule: Only running costs are compared with what the force spent before collaboration.
-- severity: refuse
-- help: Leave pre_collaboration_baseline_gbp blank for programme, capital and grants.
select
    'unit_costs' as table_name,
    line_number,
    'pre_collaboration_baseline_gbp' as column_name,
    pre_collaboration_baseline_gbp::text as value
from unit_costs
where
    pre_collaboration_baseline_gbp <> 0
    and cost_kind <> 'running'
