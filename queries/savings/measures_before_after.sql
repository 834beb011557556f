-- title: What a unit does for its customers: months after go-live, the same before
-- grain: one row per unit_id, measure, area, side
-- units: cases; per cent; months
-- source: unit_measures, collaborations
-- parameters: as_at, bch_forces
with

live as (

    select
        unit_id,
        short_name as unit,
        -- the first whole month live
        date_trunc('month', go_live_on + to_months(1) - to_days(1)) as first_month
    from collaborations
    where go_live_on is not null

),

pairs as (

    -- each month of the first year live beside the same month a year earlier
    select
        live.unit,
        later.*,
        earlier.month as earlier_month,
        earlier.numerator as earlier_numerator,
        earlier.denominator as earlier_denominator,
        bool_or(earlier.month is not null) over (
            partition by later.unit_id, later.measure
        ) as has_pairs
    from live
    inner join unit_measures as later
        on
            live.unit_id = later.unit_id
            and live.first_month <= later.month
            and later.month < live.first_month + to_months(12)
    left join unit_measures as earlier
        on
            later.unit_id = earlier.unit_id
            and later.force = earlier.force
            and later.measure = earlier.measure
            and earlier.month = later.month - to_months(12)
    where
        later.force = any($bch_forces)
        and later.month <= $as_at

),

added as (

    select
        pairs.unit_id,
        pairs.unit,
        pairs.measure,
        pairs.direction,
        pairs.force,
        sides.side,
        sum(if(sides.side = 'after', pairs.numerator, pairs.earlier_numerator))::bigint
            as met,
        sum(
            if(sides.side = 'after', pairs.denominator, pairs.earlier_denominator)
        )::bigint as cases,
        max(pairs.target_pct) as target_pct,
        min(if(sides.side = 'after', pairs.month, pairs.earlier_month)) as first_month,
        max(if(sides.side = 'after', pairs.month, pairs.earlier_month)) as last_month,
        count(distinct pairs.month) as months
    from pairs
    cross join (values ('before'), ('after')) as sides (side)
    -- months of one side only are left out, unless there is nothing to compare
    where
        pairs.earlier_month is not null
        or (sides.side = 'after' and not pairs.has_pairs)
    group by
        pairs.unit_id, pairs.unit, pairs.measure, pairs.direction, sides.side,
        grouping sets ((), (pairs.force))
    having grouping(pairs.force) = 1 or len($bch_forces) > 1

)

select
    unit_id,
    unit,
    measure,
    case
        when force is not null then force
        when len($bch_forces) = 1 then $bch_forces[1]
        when len($bch_forces) = 3 then 'BCH'
        else 'Chosen forces'
    end as area,
    force is null as is_total,
    side,
    met,
    cases,
    share_pct(met, cases) as reached_pct,
    target_pct,
    direction,
    first_month,
    last_month,
    months
from added
order by unit_id asc, measure asc, is_total desc, area asc, side desc
