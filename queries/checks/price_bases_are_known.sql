-- title: Prices of savings
-- rule: The prices of a saving are cash, or those of a year, written as 2014/15 prices.
-- severity: warn
-- help: Correct price_base; amounts in different prices are not added.
select
    'unit_savings' as table_name,
    line_number,
    'price_base' as column_name,
    coalesce(price_base, 'blank') as value
from unit_savings
where
    price_base is null
    or not regexp_full_match(price_base, 'cash|\d{4}/\d{2} prices')
