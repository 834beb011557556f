-- title: Day
-- rule: A day of the calendar is needed, such as 2016-08-31.
-- help: Write year, month and day in this order, with hyphens.
create macro as_date(written) as
case
    when regexp_full_match(written, '[0-9]{4}-[0-9]{2}-[0-9]{2}')
        then try_cast(written as date)
end
