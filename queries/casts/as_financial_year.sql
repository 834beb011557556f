-- title: Financial year
-- rule: A financial year is needed, such as 2016/17 (1 April to 31 March).
-- help: Write the year in which it begins, and the last two digits of the next one.
create macro as_financial_year(written) as
case
    when
        regexp_full_match(written, '[0-9]{4}/[0-9]{2}')
        and (try_cast(left(written, 4) as integer) + 1) % 100
        = try_cast(right(written, 2) as integer)
        then written
end
