-- title: Published funding of forces
-- grain: one row per source_id, force, financial_year, measure
-- units: pounds
-- source: ITV News Anglia, 17 December 2015
-- parameters: none
select
    line_number,
    force,
    as_financial_year(financial_year) as financial_year,
    measure,
    as_pounds(amount_gbp) as amount_gbp,
    as_date(known_on) as known_on,
    note,
    source_id
from force_finance_csv
order by source_id, force, financial_year, measure
