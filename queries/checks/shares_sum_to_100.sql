-- title: Shares of the forces
-- rule: The shares of a unit and use that start on a day sum to 100.00; while some forces have illustrative ones, the others' own are not above it.
-- severity: refuse
-- help: Correct the rates of all forces of the unit.
with

shares as (

    select
        unit_id,
        applies_to,
        valid_from,
        data_status = 'illustrative' as is_illustrative,
        min(line_number) as line_number,
        round(sum(rate_pct), 6) as rate_pct
    from apportionment_rates
    group by unit_id, applies_to, valid_from, data_status = 'illustrative'

),

compared as (

    select
        *,
        bool_or(is_illustrative) over uses
        and not bool_and(is_illustrative) over uses as is_mixed
    from shares
    window uses as (partition by unit_id, applies_to)

)

select
    'apportionment_rates' as table_name,
    line_number,
    'rate_pct' as column_name,
    rate_pct::text as value
from compared
where
    rate_pct > 100
    or (
        rate_pct < 100
        and not is_mixed
        -- Illustrative shares that stay when a force's own came for other units.
        and not (is_illustrative and line_number is null)
    )
