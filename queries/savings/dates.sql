-- title: Dates of the alliance since the first chosen year, for time charts
-- grain: one row per milestone_id
-- units: days
-- source: milestones
-- parameters: first_year, known_to
select
    milestone_id,
    date_from as day,
    case milestone_id
        when 'MS028' then 'Memorandum'
        when 'MS043' then 'HR and Firearms Licensing live'
        else 'Protective Services: new shares agreed'
    end as label
from milestones
where
    milestone_id in ('MS028', 'MS043', 'MS051')
    and known_on <= $known_to
    and date_from >= make_date(greatest(left($first_year, 4), '2013')::integer, 4, 1)
order by day, milestone_id
