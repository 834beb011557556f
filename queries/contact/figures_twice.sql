-- title: Pairs of published figures that say different things of the same matter
-- grain: one row per figure_id, other_figure_id
-- units: none
-- source: contact_published
-- parameters: known_to
with

known as (

    select
        *,
        unit = 'seconds' as is_time
    from contact_published
    where coalesce(known_on, date '2999-12-31') <= $known_to

)

select
    one.figure_id,
    other.figure_id as other_figure_id
from known as one
inner join known as other
    on one.area = other.area and one.channel = other.channel
where
    (
        one.measure = other.measure
        and one.period_start = other.period_start
        and one.period_end = other.period_end
        and one.value != other.value
        and one.figure_id < other.figure_id
        -- two ends of one range are one statement
        and one.qualifier != 'range_low'
    )
    or (
        -- the note of one names the source of the other
        regexp_matches(one.note, '\b' || other.source_id || '\b')
        and one.is_time = other.is_time
        and coalesce(one.period_start <= other.period_end, true)
        and coalesce(one.period_end >= other.period_start, true)
    )
order by one.figure_id, other_figure_id
