-- title: Start of an hour
-- rule: An hour is needed, such as 2016-08-31T23:00+01:00 (the offset tells the hours of a clock change apart).
-- help: Export the start of the hour with its offset, and without minutes.
create macro as_hour_start(written) as
case
    when
        regexp_full_match(
            written,
            '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):00(:00)?[+][0-9]{2}:00'
        )
        and try_cast(left(written, 10) as date) is not null
        then written
end
