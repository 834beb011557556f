-- title: Public Contact: agreements within the chosen years, and online launches
-- grain: one row per milestone_id
-- units: days
-- source: milestones
-- parameters: bch_forces, first_day, last_day, known_to
with

dated as (

    select
        milestone_id,
        date_from as day,
        known_on,
        case milestone_id
            when 'MS038' then 'Summit agrees the collaboration'
            when 'MS041' then 'Section 22A agreement (not a go-live)'
            when 'MS065' then 'online reporting and web chat '
            when 'MS072' then 'online reporting '
        end as note,
        case milestone_id
            when 'MS065' then 'Hertfordshire'
            when 'MS072' then 'Cambridgeshire'
        end as launched_by
    from milestones
    where milestone_id in ('MS038', 'MS041', 'MS065', 'MS072')

)

select
    milestone_id,
    day,
    case when launched_by is null then 'agreement' else 'launch' end as kind,
    launched_by,
    case
        when launched_by is null then note
        else launched_by || ' ' || note || strftime(day, '%B %Y')
    end as label
from dated
where
    known_on <= $known_to
    and case
        when launched_by is null then day between $first_day and $last_day
        else launched_by = any($bch_forces)
    end
order by day, milestone_id
