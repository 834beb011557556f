-- title: Moment
-- rule: A day and time is needed, such as 2016-08-31T23:00:05+01:00; the offset may be missing only where clocks in the UK showed that time once.
-- help: Export the time with its offset, as in 2016-10-30T01:20:00+01:00.
create macro as_instant(written) as
case
    when
        regexp_full_match(
            written,
            '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]'
            '(:[0-5][0-9]([.][0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])'
        )
        then timezone('UTC', try_cast(written as timestamptz))
    when
        regexp_full_match(
            written,
            '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]'
            '(:[0-5][0-9]([.][0-9]{1,6})?)?'
        )
        then
            -- The moment of that clock time in winter and in summer; one must fit.
            case
                when
                    timezone('Europe/London', try_cast(written || 'Z' as timestamptz))
                    <> try_cast(written as timestamp)
                    and timezone(
                        'Europe/London', try_cast(written || '+01:00' as timestamptz)
                    ) = try_cast(written as timestamp)
                    then timezone('UTC', try_cast(written || '+01:00' as timestamptz))
                when
                    timezone('Europe/London', try_cast(written || 'Z' as timestamptz))
                    = try_cast(written as timestamp)
                    and timezone(
                        'Europe/London', try_cast(written || '+01:00' as timestamptz)
                    ) <> try_cast(written as timestamp)
                    then try_cast(written as timestamp)
            end
end
