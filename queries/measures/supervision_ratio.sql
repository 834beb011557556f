-- title: Constables per supervisor
-- definition: Constables divided by sergeants and inspectors
-- unit: constables for each sergeant or inspector
-- direction: neither
-- standard: none national
-- caveat: Ranks as counted, acting ranks not known
create macro supervision_ratio(constables_fte, supervisors_fte) as
1.0 * constables_fte / nullif(supervisors_fte, 0)
