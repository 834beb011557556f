-- title: Shares and what is shared
-- rule: A unit with shares of cost has costs, one with shares of savings has savings, and the other way round.
-- severity: warn
-- help: Send the rates or the amounts of the unit; what has no share cannot be shared out.
with

shared as (

    select
        'apportionment_rates' as table_name,
        applies_to,
        unit_id,
        min(line_number) as line_number
    from apportionment_rates
    group by applies_to, unit_id

),

amounts as (

    select
        'unit_costs' as table_name,
        'cost' as applies_to,
        unit_id,
        min(line_number) as line_number
    from unit_costs
    group by unit_id
    union all
    select
        'unit_savings' as table_name,
        'saving' as applies_to,
        unit_id,
        min(line_number) as line_number
    from unit_savings
    group by unit_id

)

select
    coalesce(shared.table_name, amounts.table_name) as table_name,
    coalesce(shared.line_number, amounts.line_number) as line_number,
    'unit_id' as column_name,
    coalesce(shared.unit_id, amounts.unit_id) as value
from shared
full join amounts
    on
        shared.applies_to = amounts.applies_to
        and shared.unit_id = amounts.unit_id
where
    (shared.unit_id is null or amounts.unit_id is null)
    -- A table that was left out as a whole is no fault of the other.
    and coalesce(shared.applies_to, amounts.applies_to) in (
        select both_known.applies_to from shared as both_known
        intersect
        select both_known.applies_to from amounts as both_known
    )
