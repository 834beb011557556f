-- title: Whole pounds
-- rule: Whole pounds are needed.
-- help: Write the amount in figures, rounded to the pound and without words, as in 1204; leave the cell blank where it is not known.
create macro as_pounds(written) as
case
    when regexp_full_match(written, '-?[0-9]{1,15}') then try_cast(written as bigint)
end
