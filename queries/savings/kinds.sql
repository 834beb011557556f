-- title: Amounts by kind: never added to one another
-- grain: one row per kind
-- units: pounds; savings
-- source: savings_on_day
-- parameters: bch_forces, from_year, to_year, extracts_to
select
    kind,
    benefit_type,
    recurrence,
    amount_basis,
    gross_or_net,
    count(distinct saving_id) as savings,
    sum_of_one_kind(planned_gbp, kind) as planned_gbp,
    sum_of_one_kind(forecast_gbp, kind) as forecast_gbp,
    sum_of_one_kind(delivered_gbp, kind) as delivered_gbp
from savings_on_day
where
    $extracts_to between seen_from and seen_to
    and not is_double_in_kind
    and force = any($bch_forces)
    and financial_year between $from_year and $to_year
group by kind, benefit_type, recurrence, amount_basis, gross_or_net
order by
    benefit_type = 'cashable' desc,
    recurrence = 'recurrent' desc,
    amount_basis = 'in_year' desc,
    gross_or_net = 'net' desc,
    kind asc
