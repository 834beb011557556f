-- title: Values that a call needs
-- rule: A value without which a call cannot be counted is filled in.
-- severity: refuse
-- help: Fill it in; a call that still waits or talks belongs into the next export.
with

blanks as (

    select
        line_number,
        unnest([
            case when call_id is null then 'call_id' end,
            case when force is null then 'force' end,
            case when queue is null then 'queue' end,
            case when clock is null then 'clock' end,
            case when started_at is null then 'started_at' end,
            case when outcome is null then 'outcome' end,
            case when wait_seconds is null then 'wait_seconds' end,
            case when overflowed_in is null then 'overflowed_in' end,
            case when data_status is null then 'data_status' end
        ]) as column_name
    from calls
    where
        call_id is null
        or force is null
        or queue is null
        or clock is null
        or started_at is null
        or outcome is null
        or wait_seconds is null
        or overflowed_in is null
        or data_status is null

)

select
    'calls' as table_name,
    line_number,
    column_name,
    'blank' as value
from blanks
where column_name is not null
