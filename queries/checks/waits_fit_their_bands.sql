-- title: Waits and their bands
-- rule: The sum of waits lies within what the three bands allow, and the longest wait in the highest band that has calls.
-- severity: warn
-- help: Check the units (seconds, summed) and the edges of the bands: under 10 s, 10 to under 60 s, 60 s or longer.
with

waits as (

    select
        'contact_daily' as table_name,
        line_number,
        answered,
        answered_0_10_s,
        answered_10_60_s,
        answered_60_plus_s,
        wait_answered_seconds,
        longest_wait_seconds
    from contact_daily
    union all
    select
        'contact_hourly' as table_name,
        line_number,
        answered,
        answered_0_10_s,
        answered_10_60_s,
        answered_60_plus_s,
        wait_answered_seconds,
        longest_wait_seconds
    from contact_hourly

)

select
    table_name,
    line_number,
    'wait_answered_seconds' as column_name,
    wait_answered_seconds::text as value
from waits
where
    wait_answered_seconds < 10 * answered_10_60_s + 60 * answered_60_plus_s
    or (
        answered_60_plus_s = 0
        and wait_answered_seconds > 10 * answered_0_10_s + 60 * answered_10_60_s
    )
union all
select
    table_name,
    line_number,
    'longest_wait_seconds' as column_name,
    longest_wait_seconds::text as value
from waits
where
    -- A longest wait below the average is another rule.
    longest_wait_seconds * answered >= wait_answered_seconds
    and longest_wait_seconds not between case
        when answered_60_plus_s > 0 then 60
        when answered_10_60_s > 0 then 10
        else 0
    end and case
        when answered_60_plus_s > 0 then 86400
        when answered_10_60_s > 0 then 60
        else 10
    end
