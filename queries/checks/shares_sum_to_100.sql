-- title: Shares of the forces
-- rule: The shares of a unit and use that start on a day sum to 100.00.
-- severity: refuse
-- help: Correct the rates of all forces of the unit.
with

shares as (

    select
        unit_id,
        applies_to,
        valid_from,
        min(line_number) as line_number,
        round(sum(rate_pct), 6) as rate_pct
    from apportionment_rates
    group by unit_id, applies_to, valid_from

)

select
    'apportionment_rates' as table_name,
    line_number,
    'rate_pct' as column_name,
    rate_pct::text as value
from shares
where rate_pct <> 100
