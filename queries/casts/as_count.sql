-- title: Whole number
-- rule: A whole number is needed, without decimals, commas or words.
create macro as_count(written) as
case
    when regexp_full_match(written, '-?[0-9]{1,15}') then try_cast(written as bigint)
end
