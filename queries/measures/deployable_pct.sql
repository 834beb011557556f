-- title: Deployable strength against establishment
-- definition: Strength less training and long-term absence, divided by establishment
-- unit: %
-- direction: higher
-- standard: none
-- caveat: Posts funded from outside are on neither side
create macro deployable_pct(strength_fte, not_deployable_fte, establishment_fte) as
100.0 * (strength_fte - not_deployable_fte) / nullif(establishment_fte, 0)
