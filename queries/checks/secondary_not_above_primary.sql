-- title: Two lines of 101
-- rule: In a month the secondary line gets no more calls than the primary line answered and direct callers brought.
-- severity: warn
-- help: Check that the secondary queue does not hold other calls.
with

months as (

    select
        force,
        date_trunc('month', day) as month,
        coalesce(
            min(line_number) filter (where queue = '101_secondary'),
            min(line_number) filter (where queue = '101_primary')
        ) as line_number,
        sum(offered) filter (where queue = '101_secondary') as secondary_calls,
        sum(direct_to_secondary) filter (where queue = '101_secondary') as direct_calls,
        sum(answered) filter (where queue = '101_primary') as primary_calls
    from contact_daily
    group by force, date_trunc('month', day)

)

select
    'contact_daily' as table_name,
    line_number,
    'offered' as column_name,
    secondary_calls::text as value
from months
where secondary_calls > primary_calls + coalesce(direct_calls, 0)
