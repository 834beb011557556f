-- title: Savings before and after new running cost, in the year of the period
-- grain: one row per saving_id
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, period_year, extracts_to
with

pairs as (

    -- a gross amount stands beside the net one that it shows in another way
    select
        net.saving_id,
        net.unit_id,
        net.unit,
        net.title,
        net.forecast_gbp as net_forecast_gbp,
        net.delivered_gbp as net_delivered_gbp,
        net.kind as net_kind,
        gross.saving_id as gross_saving_id,
        gross.forecast_gbp as gross_forecast_gbp,
        gross.delivered_gbp as gross_delivered_gbp,
        gross.kind as gross_kind
    from savings_on_day as net
    left join savings_on_day as gross
        on
            gross.gross_or_net = 'gross'
            and net.seen_from = gross.seen_from
            and gross.benefit_status <> 'withdrawn'
            and net.saving_id = gross.overlaps_saving_id
            and net.force = gross.force
            and net.financial_year = gross.financial_year
            and net.amount_basis = gross.amount_basis
            and net.benefit_type = gross.benefit_type
            and net.recurrence = gross.recurrence
    where
        $extracts_to between net.seen_from and net.seen_to
        and net.in_headline
        and net.force = any($bch_forces)
        and net.financial_year = $period_year

),

added as (

    select
        saving_id,
        unit_id,
        unit,
        max(title) as title,
        -- gross from every force that sent net, or none
        case when count(gross_saving_id) = count(*) then max(gross_saving_id) end
            as gross_saving_id,
        sum_of_one_kind(gross_forecast_gbp, gross_kind) as gross_forecast_gbp,
        sum_of_one_kind(net_forecast_gbp, net_kind) as net_forecast_gbp,
        sum_of_one_kind(gross_delivered_gbp, gross_kind) as gross_delivered_gbp,
        sum_of_one_kind(net_delivered_gbp, net_kind) as net_delivered_gbp
    from pairs
    group by saving_id, unit_id, unit

)

select
    saving_id,
    gross_saving_id,
    unit_id,
    unit,
    title,
    case when gross_saving_id is not null then gross_forecast_gbp end
        as gross_forecast_gbp,
    case when gross_saving_id is not null then gross_forecast_gbp - net_forecast_gbp end
        as new_running_cost_forecast_gbp,
    net_forecast_gbp,
    case when gross_saving_id is not null then gross_delivered_gbp end
        as gross_delivered_gbp,
    case
        when gross_saving_id is not null
            then gross_delivered_gbp - net_delivered_gbp
    end as new_running_cost_to_date_gbp,
    net_delivered_gbp
from added
order by gross_saving_id is null, unit, saving_id
