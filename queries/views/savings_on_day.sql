-- title: Savings as last submitted by a day, with unit, kind and whether each counts
-- grain: one row per seen_from, saving_id, force, financial_year
-- units: pounds
-- source: saving_submissions, collaborations
-- parameters: none
with

latest as (

    select *
    from saving_submissions
    where place = 1

),

judged as (

    select
        *,
        overlaps_saving_id is not null
        and (seen_from, overlaps_saving_id, kind) in (
            select
                listed.seen_from,
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
    judged.seen_from,
    judged.seen_to,
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
    case when judged.is_sent_again then judged.sent_before_on else judged.as_at end
        as before_on,
    case
        when judged.is_sent_again then judged.sent_status
        else judged.benefit_status
    end as status_before,
    case
        when judged.is_sent_again then judged.sent_forecast_gbp
        else judged.forecast_gbp
    end as forecast_before_gbp,
    case
        when judged.is_sent_again then judged.sent_delivered_gbp
        else judged.delivered_gbp
    end as delivered_before_gbp,
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
order by
    judged.seen_from,
    judged.financial_year,
    judged.unit_id,
    judged.saving_id,
    judged.force
