-- title: Financial year
-- rule: A financial year is needed in the form 2016/17 (1 April to 31 March).
create macro as_financial_year(written) as
case
    when
        regexp_full_match(written, '[0-9]{4}/[0-9]{2}')
        and (try_cast(left(written, 4) as integer) + 1) % 100
        = try_cast(right(written, 2) as integer)
        then written
end
