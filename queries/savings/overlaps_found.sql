-- title: Pairs of savings with the same plan, so that one may be claimed twice
-- grain: one row per saving_id, kind, other_saving_id, other_kind, force
-- units: pounds
-- source: savings_on_day, unit_lines
-- parameters: bch_forces, extracts_to
with

claims as (

    -- a year without a plan, or with a plan of nothing, claims nothing
    select
        savings.saving_id,
        savings.force,
        savings.unit_id,
        savings.unit,
        of_units.savings_line,
        savings.kind,
        max(savings.title) as saving,
        max(savings.overlaps_saving_id) as overlaps_saving_id,
        list(savings.financial_year order by savings.financial_year) as in_years,
        list(savings.planned_gbp order by savings.financial_year) as amounts,
        list(savings.in_headline order by savings.financial_year) as in_headline,
        list(
            case when savings.in_headline then savings.planned_gbp end
            order by savings.financial_year
        ) as counted,
        sum_of_one_kind(savings.planned_gbp, savings.kind) as planned_gbp
    from savings_on_day as savings
    inner join unit_lines as of_units on savings.unit_id = of_units.unit_id
    where
        $extracts_to between savings.seen_from and savings.seen_to
        and savings.planned_gbp <> 0
        and savings.force = any($bch_forces)
    group by
        savings.saving_id,
        savings.force,
        savings.unit_id,
        savings.unit,
        of_units.savings_line,
        savings.kind

)

select
    case when claims.unit_id = other.unit_id then 'same_unit' else 'other_line' end
        as found_by,
    claims.saving_id,
    claims.kind,
    claims.savings_line,
    claims.unit,
    claims.saving,
    other.saving_id as other_saving_id,
    other.kind as other_kind,
    other.savings_line as other_line,
    other.unit as other_unit,
    other.saving as other_saving,
    claims.force,
    claims.in_years[1] as first_year,
    claims.in_years[-1] as last_year,
    claims.planned_gbp,
    -- what the headline counts in both, so once too often if they are the same
    coalesce(list_sum(list_where(claims.counted, other.in_headline)), 0)::bigint
        as counted_twice_gbp
from claims
inner join claims as other
    on
        claims.force = other.force
        and claims.saving_id < other.saving_id
        and claims.in_years = other.in_years
        and claims.amounts = other.amounts
where
    (
        (claims.unit_id = other.unit_id and claims.kind = other.kind)
        or claims.savings_line <> other.savings_line
    )
    and coalesce(claims.overlaps_saving_id, '') <> other.saving_id
    and coalesce(other.overlaps_saving_id, '') <> claims.saving_id
order by
    counted_twice_gbp desc,
    claims.saving_id asc,
    other.saving_id asc,
    claims.force asc
