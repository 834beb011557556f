-- title: Public Contact staff against 999 and primary 101 calls, by force and month
-- grain: one row per force, month
-- units: calls; full-time equivalents; calls for each full-time equivalent a month
-- source: contact_whole_months, staffing_figures
-- parameters: bch_forces, first_day, last_day
with

calls as (

    -- the secondary line and crime recording answer callers who are counted here
    select
        if(grouping(force) = 1, 'BCH', force) as force,
        month,
        sum(offered_calls) as offered_calls
    from contact_whole_months
    where
        queue in ('999', '101_primary')
        and is_whole
        and force = any($bch_forces)
    group by grouping sets ((force, month), (month))
    having
        (grouping(force) = 0 and count(*) = 2)
        or (len($bch_forces) = 3 and count(*) = 6)

),

months as (

    select
        staffing.force,
        date_trunc('month', staffing.as_at) as month,
        staffing.withheld_because,
        staffing.establishment_fte,
        staffing.deployable_fte,
        calls.offered_calls
    from staffing_figures as staffing
    left join calls
        on
            staffing.force = calls.force
            and date_trunc('month', staffing.as_at) = calls.month
    where
        staffing.unit_id = 'BCH-PC'
        and staffing.worker_type = 'all'
        and (
            staffing.force = any($bch_forces)
            or (staffing.force = 'BCH' and len($bch_forces) = 3)
        )

),

rolled as (

    select
        force,
        month,
        withheld_because,
        establishment_fte,
        deployable_fte,
        offered_calls,
        min(month) over year_to_month = month - interval 11 month
        and count(offered_calls) over year_to_month = 12
        and count(deployable_fte) over year_to_month = 12 as is_full_year,
        sum(offered_calls) over year_to_month as year_calls,
        sum(deployable_fte) over year_to_month as year_fte_months
    from months
    window year_to_month as (
        partition by force
        order by month
        rows between 11 preceding and current row
    )

)

select
    force,
    month::date as month,
    force = 'BCH' as is_total,
    withheld_because is not null as is_withheld,
    withheld_because,
    offered_calls::bigint as offered_calls,
    deployable_fte,
    establishment_fte,
    calls_per_fte(offered_calls, deployable_fte) as calls_per_fte,
    case when is_full_year then calls_per_fte(year_calls, year_fte_months) end
        as calls_per_fte_12_months
from rolled
where month between $first_day and $last_day
order by is_total, force, month
