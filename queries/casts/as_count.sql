-- title: Whole number
-- rule: A whole number is needed.
-- help: Write it in figures, without decimals or a unit, as in 1204; leave the cell blank where nothing was counted.
create macro as_count(written) as
case
    when regexp_full_match(written, '-?[0-9]{1,15}') then try_cast(written as bigint)
end
