-- title: Running cost of one unit or all, by area and whole financial year
-- grain: one row per area, financial_year
-- units: pounds; per cent; months
-- source: running_cost_months
-- parameters: bch_forces, first_year, last_year, open_year, unit_id
with

added as (

    -- a year with a blank month is not a whole year
    select
        force,
        financial_year,
        count(distinct unit_id) as units,
        count(*) filter (where outturn_gbp is null) as missing_months,
        case when count(baseline_gbp) = count(*) then sum(baseline_gbp)::bigint end
            as baseline_gbp,
        case when count(budget_gbp) = count(*) then sum(budget_gbp)::bigint end
            as budget_gbp,
        case when count(outturn_gbp) = count(*) then sum(outturn_gbp)::bigint end
            as whole_year_gbp,
        count(actual_gbp) = count(*) as is_over
    from running_cost_months
    where
        $unit_id in ('all', unit_id)
        and force = any($bch_forces)
        and financial_year between $first_year and $last_year
    group by grouping sets ((financial_year), (force, financial_year))
    having grouping(force) = 0 or len($bch_forces) > 1

)

select
    coalesce(
        force, case when len($bch_forces) = 3 then 'BCH' else 'Chosen forces' end
    ) as area,
    force is null or len($bch_forces) = 1 as is_total,
    financial_year,
    units,
    baseline_gbp,
    budget_gbp,
    case when is_over and financial_year < $open_year then whole_year_gbp end
        as actual_gbp,
    case when not is_over or financial_year >= $open_year then whole_year_gbp end
        as outturn_gbp,
    of_baseline_pct(budget_gbp, baseline_gbp) as budget_of_baseline_pct,
    of_baseline_pct(whole_year_gbp, baseline_gbp) as cost_of_baseline_pct,
    missing_months
from added
order by is_total desc, area asc, financial_year asc
