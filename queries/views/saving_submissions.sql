-- title: Savings as they stood from one submission to the next, with what stood before
-- grain: one row per seen_from, saving_id, force, financial_year, as_at
-- units: pounds
-- source: unit_savings
-- parameters: none
with

-- on each day what counts is what was submitted by then; the last state is that of now
states as (

    select
        as_at as seen_from,
        coalesce(lead(as_at) over (order by as_at) - 1, date '2999-12-31') as seen_to
    from unit_savings
    group by as_at

)

select
    states.seen_from,
    states.seen_to,
    savings.saving_id,
    savings.force,
    savings.financial_year,
    savings.as_at,
    savings.unit_id,
    savings.title,
    savings.owner_role,
    savings.overlaps_saving_id,
    savings.benefit_type,
    savings.recurrence,
    savings.amount_basis,
    savings.gross_or_net,
    savings.price_base,
    savings.baseline_gbp,
    savings.baseline_year,
    savings.benefit_status,
    savings.planned_gbp,
    savings.planned_to_date_gbp,
    savings.forecast_gbp,
    savings.delivered_gbp,
    savings.at_risk_gbp,
    savings.at_risk_reason,
    savings.variance_reason,
    savings.confidence,
    savings.implementation_cost_gbp,
    savings.evidence_ref,
    savings.assured_by_role,
    savings.assured_on,
    savings.data_status,
    -- amounts of different kinds are never added: see sum_of_one_kind
    savings.benefit_type || ', ' || savings.recurrence || ', '
    || savings.amount_basis || ', ' || savings.gross_or_net as kind,
    bool_or(savings.benefit_status not in ('pipeline', 'outline_case', 'withdrawn'))
        over (partition by states.seen_from, savings.saving_id, savings.force)
        as was_approved,
    -- a submission holds only years that are open or changed: latest is per key
    row_number() over newest_first as place,
    savings.as_at
    = max(savings.as_at) over (partition by states.seen_from, savings.force)
        as is_sent_again,
    lead(savings.as_at) over newest_first as sent_before_on,
    lead(savings.benefit_status) over newest_first as sent_status,
    lead(savings.forecast_gbp) over newest_first as sent_forecast_gbp,
    lead(savings.delivered_gbp) over newest_first as sent_delivered_gbp
from unit_savings as savings
inner join states on savings.as_at <= states.seen_from
window
    newest_first as (
        partition by
            states.seen_from, savings.saving_id, savings.force, savings.financial_year
        order by savings.as_at desc
    )
order by
    states.seen_from,
    savings.financial_year,
    savings.unit_id,
    savings.saving_id,
    savings.force,
    savings.as_at
