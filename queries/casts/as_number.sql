-- title: Plain number
-- rule: A number is needed.
-- help: Write it in figures with a point before decimals and without a unit, as in 1204.5; leave the cell blank where it is not known.
create macro as_number(written) as
case
    when regexp_full_match(written, '-?[0-9]{1,15}(\.[0-9]{1,12})?')
        then try_cast(written as decimal(27, 12))
end
