-- title: Delivered against plan to date
-- definition: Delivered divided by planned to the same date
-- unit: %
-- direction: higher
-- standard: none
-- caveat: Planned to date, never the full-year plan, for an open year; not rated without a plan or where a cost was planned
create macro delivered_of_plan_pct(delivered_gbp, planned_to_date_gbp) as
100.0 * delivered_gbp / nullif(greatest(planned_to_date_gbp, 0), 0)
