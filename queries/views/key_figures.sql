-- title: What a cost could be shared by: funding, officers, residents, a unit's own work
-- grain: one row per split_by, unit_id, as_at, force
-- units: pounds; full-time equivalents; persons; calls; cases
-- source: force_finance, workforce, population, contact_daily, unit_measures
-- parameters: none
with

work as (

    select
        unit_id,
        measure,
        force,
        month,
        denominator,
        sum(denominator) over (partition by unit_id, measure) as all_cases
    from unit_measures

),

-- of several measures of a unit, the one that counts the most cases stands for its work
most as (

    select
        unit_id,
        arg_max(measure, (all_cases, measure)) as measure
    from work
    group by unit_id

)

select
    'funding' as split_by,
    'all' as unit_id,
    make_date(left(financial_year, 4)::integer, 4, 1) as as_at,
    force,
    amount_gbp::double as weight,
    'direct resource funding, precept included' as counted
from force_finance
where
    source_id = 'F3'
    and measure = 'direct_resource_funding'
union all
select
    'officers' as split_by,
    'all' as unit_id,
    as_at,
    force,
    sum(fte) as weight,
    'police officers, full-time equivalents' as counted
from workforce
where worker_type = 'police officer'
group by as_at, force
union all
select
    'population' as split_by,
    'all' as unit_id,
    as_at,
    force,
    population::double as weight,
    'residents' as counted
from population
where basis = 'sum_of_local_authorities'
union all
-- whole months only; the second line of 101 is a part of the first, so that volumes
-- leave it out
select
    'usage' as split_by,
    'BCH-PC' as unit_id,
    date_trunc('month', day)::date as as_at,
    force,
    sum(offered)::double as weight,
    'calls received on 999 and the first line of 101' as counted
from contact_daily
where queue in ('999', '101_primary')
group by date_trunc('month', day), force
having count(distinct day) = day(last_day(date_trunc('month', day)))
union all
select
    'usage' as split_by,
    work.unit_id,
    work.month as as_at,
    work.force,
    work.denominator::double as weight,
    'cases of the measure "' || replace(work.measure, '_', ' ') || '"' as counted
from work
inner join most
    on
        work.unit_id = most.unit_id
        and work.measure = most.measure
where work.unit_id != 'BCH-PC'
order by split_by, unit_id, as_at, force
