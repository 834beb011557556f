-- title: Savings that their owner states to overlap another, with both amounts
-- grain: one row per saving_id, kind, other_saving_id, other_kind
-- units: pounds
-- source: savings_on_day
-- parameters: bch_forces, extracts_to
select
    savings.saving_id,
    savings.kind,
    savings.unit,
    max(savings.title) as saving,
    savings.overlaps_saving_id as other_saving_id,
    other.kind as other_kind,
    max(other.unit) as other_unit,
    max(other.title) as other_saving,
    string_agg(distinct savings.left_out_as, '; ' order by savings.left_out_as)
        as left_out_as,
    bool_or(savings.in_headline) as in_headline,
    coalesce(bool_or(other.in_headline), false) as other_in_headline,
    min(savings.financial_year) as first_year,
    max(savings.financial_year) as last_year,
    sum_of_one_kind(savings.planned_gbp, savings.kind) as planned_gbp,
    sum_of_one_kind(other.planned_gbp, other.kind) as other_planned_gbp,
    sum_of_one_kind(savings.delivered_gbp, savings.kind) as delivered_gbp,
    sum_of_one_kind(other.delivered_gbp, other.kind) as other_delivered_gbp
from savings_on_day as savings
left join savings_on_day as other
    on
        savings.overlaps_saving_id = other.saving_id
        and savings.seen_from = other.seen_from
        and savings.force = other.force
        and savings.financial_year = other.financial_year
where
    $extracts_to between savings.seen_from and savings.seen_to
    and savings.overlaps_saving_id is not null
    and savings.force = any($bch_forces)
group by
    savings.saving_id,
    savings.kind,
    savings.unit,
    savings.overlaps_saving_id,
    other.kind
order by savings.saving_id, savings.kind, other.kind
