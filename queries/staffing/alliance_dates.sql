-- title: Dates of the alliance for time charts
-- grain: one row per milestone_id
-- units: days
-- source: milestones
-- parameters: known_to
select
    milestone_id,
    date_from as day,
    case milestone_id
        when 'MS015' then 'Framework Agreement announced'
        when 'MS028' then 'Memorandum'
        else 'HR unit live'
    end as label
from milestones
where
    milestone_id in ('MS015', 'MS028', 'MS043')
    and known_on <= $known_to
order by day, milestone_id
