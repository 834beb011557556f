-- title: Bands of waiting
-- rule: The three bands of waiting add up to the calls answered.
-- severity: refuse
-- help: Check the edges of the bands: under 10 s, 10 to under 60 s, 60 s or longer.
select
    'contact_daily' as table_name,
    line_number,
    'answered_0_10_s' as column_name,
    answered_0_10_s::text as value
from contact_daily
where answered_0_10_s + answered_10_60_s + answered_60_plus_s <> answered
union all
select
    'contact_hourly' as table_name,
    line_number,
    'answered_0_10_s' as column_name,
    answered_0_10_s::text as value
from contact_hourly
where answered_0_10_s + answered_10_60_s + answered_60_plus_s <> answered
