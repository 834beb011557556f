-- title: Savings as last submitted, each with its unit, its kind and whether it counts
-- grain: one row per saving_id, force, financial_year
-- units: pounds
-- source: unit_savings, collaborations
-- parameters: none
with

submitted as (

    -- amounts of different kinds are never added: see sum_of_one_kind
    select
        *,
        benefit_type || ', ' || recurrence || ', ' || amount_basis || ', '
        || gross_or_net as kind,
        bool_or(benefit_status not in ('pipeline', 'outline_case', 'withdrawn'))
            over (partition by saving_id, force) as was_approved,
        -- a submission holds only years that are open or changed: latest is per key
        row_number() over (
            partition by saving_id, force, financial_year
            order by as_at desc
        ) as place
    from unit_savings

),

latest as (

    select *
    from submitted
    where place = 1

),

judged as (

    select
        *,
        overlaps_saving_id is not null
        and (overlaps_saving_id, kind) in (
            select
                listed.saving_id,
                listed.kind
            from latest as listed
        ) as is_double_in_kind,
        case
            when gross_or_net = 'gross' then 'Gross, not net'
            when amount_basis = 'new_full_year_effect' then 'Full-year effect'
            when overlaps_saving_id is not null then 'Overlaps another saving'
            when benefit_type = 'non_cashable' then 'Non-cashable'
            when benefit_type = 'cost_avoidance' then 'Cost avoidance'
            when benefit_type = 'income' then 'Income'
            when recurrence = 'one_off' then 'One-off'
            -- what was approved keeps its plan when it is withdrawn: it falls short
            when benefit_status = 'withdrawn' and not was_approved then 'Withdrawn'
            when benefit_status in ('pipeline', 'outline_case')
                then 'No full case approved'
        end as left_out_as
    from latest

)

select
    judged.saving_id,
    judged.force,
    judged.financial_year,
    judged.as_at,
    judged.unit_id,
    collaborations.unit_name,
    collaborations.short_name as unit,
    judged.title,
    judged.owner_role,
    judged.kind,
    judged.benefit_type,
    judged.recurrence,
    judged.amount_basis,
    judged.gross_or_net,
    judged.overlaps_saving_id,
    judged.is_double_in_kind,
    judged.benefit_status,
    judged.left_out_as,
    judged.left_out_as is null as in_headline,
    judged.planned_gbp,
    judged.planned_to_date_gbp,
    judged.forecast_gbp,
    judged.delivered_gbp,
    case when judged.benefit_status = 'assured' then judged.delivered_gbp else 0 end
        as assured_gbp,
    judged.at_risk_gbp,
    judged.at_risk_reason,
    judged.variance_reason,
    judged.confidence,
    judged.implementation_cost_gbp,
    judged.baseline_gbp,
    judged.baseline_year,
    judged.price_base,
    judged.evidence_ref,
    judged.assured_by_role,
    judged.assured_on,
    judged.data_status
from judged
left join collaborations on judged.unit_id = collaborations.unit_id
order by judged.financial_year, judged.unit_id, judged.saving_id, judged.force
