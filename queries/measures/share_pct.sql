-- title: Share
-- definition: Part divided by the whole
-- unit: %
-- direction: neither
-- standard: none
-- caveat: Shares of a shown whole sum to 100
create macro share_pct(part, whole) as
100.0 * part / nullif(whole, 0)
