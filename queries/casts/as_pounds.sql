-- title: Whole pounds
-- rule: Whole pounds are needed, without pence, commas or a pound sign.
create macro as_pounds(written) as
case
    when regexp_full_match(written, '-?[0-9]{1,15}') then try_cast(written as bigint)
end
