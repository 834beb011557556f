-- title: Shares of some forces alone
-- rule: The shares of a unit and use are all illustrative, or all the forces' own.
-- severity: warn
-- help: Send the shares of all forces of the unit in one file: a force's own share and illustrative ones of the others need not sum to 100.00.
select
    'apportionment_rates' as table_name,
    min(line_number) as line_number,
    'rate_pct' as column_name,
    format(
        '{}, {}: illustrative for {}', unit_id, applies_to,
        string_agg(distinct force, ' and ' order by force)
        filter (where data_status = 'illustrative')
    ) as value
from apportionment_rates
group by unit_id, applies_to
having count(distinct data_status = 'illustrative') > 1
