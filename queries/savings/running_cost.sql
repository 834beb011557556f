-- title: Running cost of the shared units, in the period and for its whole year
-- grain: one row per unit_id, area
-- units: pounds; per cent; months
-- source: running_cost_months
-- parameters: bch_forces, period_year, period_first_day, period_last_day
with

months as (

    select
        *,
        month between $period_first_day and $period_last_day as in_period,
        month between $period_first_day and $period_last_day
        and actual_gbp is not null as is_counted
    from running_cost_months
    where
        financial_year = $period_year
        and force = any($bch_forces)

),

added as (

    -- what is blank in one of the months that are counted is not known of their sum
    select
        unit_id,
        unit,
        force,
        grouping(unit_id) = 1 as is_all,
        count(*) filter (where in_period and not is_counted) as missing_months,
        sum(actual_gbp) filter (where is_counted)::bigint as actual_gbp,
        case
            when bool_and(budget_gbp is not null) filter (where is_counted)
                then sum(budget_gbp) filter (where is_counted)::bigint
        end as budget_gbp,
        case
            when bool_and(baseline_gbp is not null) filter (where is_counted)
                then sum(baseline_gbp) filter (where is_counted)::bigint
        end as baseline_gbp,
        case when count(outturn_gbp) = count(*) then sum(outturn_gbp)::bigint end
            as year_outturn_gbp,
        case when count(budget_gbp) = count(*) then sum(budget_gbp)::bigint end
            as year_budget_gbp,
        case when count(baseline_gbp) = count(*) then sum(baseline_gbp)::bigint end
            as year_baseline_gbp
    from months
    group by grouping sets ((), (unit_id, unit), (unit_id, unit, force))
    having count(*) > 0 and (grouping(force) = 1 or len($bch_forces) > 1)

)

select
    case when is_all then 'all' else unit_id end as unit_id,
    case when is_all then 'All shared units' else unit end as unit,
    case
        when force is not null then force
        when len($bch_forces) = 1 then $bch_forces[1]
        when len($bch_forces) = 3 then 'BCH'
        else 'Chosen forces'
    end as area,
    force is null as is_total,
    baseline_gbp,
    budget_gbp,
    actual_gbp,
    actual_gbp - budget_gbp as over_budget_gbp,
    of_baseline_pct(budget_gbp, baseline_gbp) as budget_of_baseline_pct,
    of_baseline_pct(actual_gbp, baseline_gbp) as actual_of_baseline_pct,
    missing_months,
    year_baseline_gbp,
    year_budget_gbp,
    year_outturn_gbp,
    year_outturn_gbp - year_budget_gbp as over_year_budget_gbp,
    of_baseline_pct(year_budget_gbp, year_baseline_gbp) as year_budget_of_baseline_pct,
    of_baseline_pct(year_outturn_gbp, year_baseline_gbp) as outturn_of_baseline_pct
from added
order by
    is_all asc,
    is_total desc,
    case when is_total then baseline_gbp end desc nulls last,
    unit asc,
    area asc
