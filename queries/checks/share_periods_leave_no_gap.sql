-- title: Shares without a gap
-- rule: A share starts on the day after the one before it ends.
-- severity: warn
-- help: Costs of the days between cannot be shared out: correct valid_from or valid_to.
with

shares as (

    select
        coalesce(lead(line_number) over periods, line_number) as line_number,
        valid_to,
        lead(valid_from) over periods as next_from
    from apportionment_rates
    window periods as (partition by unit_id, force, applies_to order by valid_from)

)

select
    'apportionment_rates' as table_name,
    line_number,
    'valid_from' as column_name,
    next_from::text || ' after ' || valid_to::text as value
from shares
where next_from > valid_to + 1
