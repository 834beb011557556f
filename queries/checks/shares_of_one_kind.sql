-- title: Shares of some forces alone
-- rule: The shares of a unit and use are all illustrative, or all the forces' own.
-- severity: warn
-- help: Send the shares of all forces of the unit in one file: a force's own share and illustrative ones of the others need not sum to 100.00.
with

uses as (

    select
        unit_id,
        applies_to,
        min(line_number) as line_number,
        string_agg(distinct force, ' and ' order by force)
        filter (where data_status = 'illustrative')
            as illustrative_forces
    from apportionment_rates
    group by unit_id, applies_to
    having count(distinct data_status = 'illustrative') > 1

)

select
    'apportionment_rates' as table_name,
    min(line_number) as line_number,
    'rate_pct' as column_name,
    concat(
        min(unit_id), if(count(*) > 1, format(' and {} more', count(*) - 1), ''),
        ': illustrative for ', illustrative_forces
    ) as value
from uses
group by illustrative_forces
