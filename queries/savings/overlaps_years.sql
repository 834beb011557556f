-- title: Savings of a unit with the same plan in single years but not in all of them
-- grain: one row per saving_id, other_saving_id, kind, force, financial_year
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, extracts_to
with

claims as (

    -- a year without a plan, or with a plan of nothing, claims nothing
    select
        *,
        list((financial_year, planned_gbp)::text) over (
            partition by saving_id, force, unit_id, kind
            order by financial_year
            rows between unbounded preceding and unbounded following
        ) as plan
    from savings_on_day
    where
        $extracts_to between seen_from and seen_to
        and planned_gbp <> 0
        and force = any($bch_forces)

)

select
    claims.saving_id,
    claims.kind,
    claims.unit,
    claims.title as saving,
    other.saving_id as other_saving_id,
    other.unit as other_unit,
    other.title as other_saving,
    claims.force,
    claims.financial_year,
    claims.planned_gbp,
    claims.in_headline,
    other.in_headline as other_in_headline
from claims
inner join claims as other
    on
        claims.unit_id = other.unit_id
        and claims.kind = other.kind
        and claims.force = other.force
        and claims.financial_year = other.financial_year
        and claims.planned_gbp = other.planned_gbp
        and claims.saving_id < other.saving_id
where
    claims.plan <> other.plan
    and coalesce(claims.overlaps_saving_id, '') <> other.saving_id
    and coalesce(other.overlaps_saving_id, '') <> claims.saving_id
order by
    claims.saving_id asc,
    other.saving_id asc,
    claims.financial_year asc,
    claims.force asc
