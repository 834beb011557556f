-- title: Plain number
-- rule: A plain number is needed, with a point for decimals and without commas.
create macro as_number(written) as
case
    when regexp_full_match(written, '-?[0-9]{1,15}(\.[0-9]{1,12})?')
        then try_cast(written as double)
end
