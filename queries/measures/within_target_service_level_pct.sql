-- title: Service level by formula
-- definition: SL1 within_target_pct, SL2 within_target_of_offered_pct, SL3 within_target_of_lasting_pct, SL4 ended_within_target_pct
-- unit: %
-- direction: higher
-- standard: 999: 90 % within 10 seconds (ST01), of calls answered
-- caveat: Figures by different formulas are not comparable
create macro within_target_service_level_pct(
    formula,
    within_target_calls,
    abandoned_within_target_calls,
    answered_calls,
    offered_calls,
    short_abandoned_calls
) as
case formula
    when 'SL1' then within_target_pct(within_target_calls, answered_calls)
    when 'SL2' then within_target_of_offered_pct(within_target_calls, offered_calls)
    when 'SL3'
        then within_target_of_lasting_pct(
            within_target_calls, offered_calls, short_abandoned_calls
        )
    when 'SL4'
        then ended_within_target_pct(
            within_target_calls, abandoned_within_target_calls, offered_calls
        )
end
