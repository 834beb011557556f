-- title: Turnover over 12 months
-- definition: Leavers of 12 months divided by the mean of opening and closing strength
-- unit: %
-- direction: neither
-- standard: none
-- caveat: Moves to another force of the alliance leave a force, not the alliance
create macro turnover_pct(leavers_fte, opening_fte, closing_fte) as
100.0 * leavers_fte / nullif((opening_fte + closing_fte) / 2.0, 0)
