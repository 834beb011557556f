-- title: Day
-- rule: A day is needed in the form 2016-08-31.
create macro as_date(written) as
case
    when regexp_full_match(written, '[0-9]{4}-[0-9]{2}-[0-9]{2}')
        then try_cast(written as date)
end
