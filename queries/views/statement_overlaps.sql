-- title: Published statements of the same saving: repeated, restated or contained
-- grain: one row per statement_id, relation, other_id
-- units: none
-- source: record_statements
-- parameters: none
with

claims as (

    select
        *,
        -- where the source states no period, dates are no more than a reading of it
        period_label not like '%not stated%' as has_period,
        string_split(units, '; ') as unit_ids,
        string_split(subject, ' + ') as parts
    from record_statements
    where
        kind in ('ceiling', 'expected', 'predicted', 'predicted_original', 'delivered')
        and amount_gbp is not null
        and programme_group in ('BCH', 'Seven Force')

),

pairs as (

    select
        claims.statement_id,
        inner_claims.statement_id as other_id,
        claims.period_label = inner_claims.period_label
        or (
            claims.period_start <= inner_claims.period_start
            and claims.period_end >= inner_claims.period_end
        ) as is_inside,
        claims.period_start <= inner_claims.period_end
        and claims.period_end >= inner_claims.period_start as shares_years
    from claims
    inner join claims as inner_claims
        on claims.statement_id <> inner_claims.statement_id
    where
        claims.repeats_statement_id is null
        and inner_claims.repeats_statement_id is null
        and claims.has_period
        and inner_claims.has_period
        and claims.parts <> inner_claims.parts
        and (
            (claims.subject_id = 'JOINT-ALL' and inner_claims.scope = 'BCH')
            -- a part that is no unit of the register is in no list of units
            or (
                len(inner_claims.unit_ids) >= len(inner_claims.parts)
                and list_has_all(claims.unit_ids, inner_claims.unit_ids)
            )
            or list_has_all(claims.parts, inner_claims.parts)
        )

)

select
    statement_id,
    'repeats' as relation,
    repeats_statement_id as other_id
from claims
where repeats_statement_id is not null
union all
select
    statement_id,
    'restates' as relation,
    earlier_statement_id as other_id
from claims
where earlier_statement_id is not null
union all
select
    statement_id,
    case when is_inside then 'contains' else 'contains_some' end as relation,
    other_id
from pairs
where is_inside or shares_years
union all
select
    statement_id,
    'joint' as relation,
    units as other_id
from claims
where
    is_joint
    and units is not null
    and repeats_statement_id is null
order by statement_id, relation, other_id
