-- title: Shared units: go-live and review on record, plan and delivery since go-live
-- grain: one row per unit_id
-- units: pounds; per cent
-- source: savings_on_day, collaborations, record_milestones
-- parameters: bch_forces, known_to, open_year, extracts_to
with

dated as (

    select
        unit_id,
        short_name as unit,
        go_live_on,
        year(go_live_on) - case when month(go_live_on) < 4 then 1 else 0 end as started
    from collaborations

),

since as (

    -- savings are sent by year: the year of the go-live counts whole
    select
        savings.unit_id,
        min(savings.financial_year) as first_year,
        sum_of_one_kind(savings.planned_to_date_gbp, savings.kind)
            as planned_to_date_gbp,
        sum_of_one_kind(savings.delivered_gbp, savings.kind) as delivered_gbp,
        sum_of_one_kind(savings.assured_gbp, savings.kind) as assured_gbp
    from savings_on_day as savings
    inner join dated on savings.unit_id = dated.unit_id
    where
        $extracts_to between savings.seen_from and savings.seen_to
        and savings.in_headline
        and savings.force = any($bch_forces)
        and savings.financial_year <= $open_year
        and left(savings.financial_year, 4)::integer >= dated.started
    group by savings.unit_id

),

events as (

    select
        units as unit_id,
        max(date_text) filter (where event = 'Post Implementation Review') as review,
        max(date_kind) filter (where event = 'Post Implementation Review')
            as review_kind,
        max(date_from) filter (where event like '%agrees the Section 22A agreement')
            as agreed_on
    from record_milestones
    where known_on <= $known_to
    group by units

)

select
    dated.unit_id,
    dated.unit,
    dated.go_live_on,
    events.agreed_on,
    events.review,
    events.review_kind,
    since.first_year,
    since.planned_to_date_gbp,
    since.delivered_gbp,
    since.delivered_gbp - nullif(since.planned_to_date_gbp, 0)
        as over_plan_to_date_gbp,
    delivered_of_plan_pct(since.delivered_gbp, since.planned_to_date_gbp)
        as delivered_of_plan_pct,
    since.assured_gbp
from dated
left join since on dated.unit_id = since.unit_id
left join events on dated.unit_id = events.unit_id
where
    dated.go_live_on is not null
    or dated.unit_id in (
        select savings_on_day.unit_id
        from savings_on_day
        where $extracts_to between savings_on_day.seen_from and savings_on_day.seen_to
    )
order by dated.go_live_on asc nulls last, dated.unit asc
