-- title: Go-live and agreements on record for time charts of staffing
-- grain: one row per milestone_id
-- units: days
-- source: milestones
-- parameters: unit_id, first_day, last_day, known_to
select
    milestone_id,
    date_from as day,
    case milestone_id
        when 'MS028' then 'Memorandum'
        when 'MS041' then 'Public Contact agreement'
        when 'MS042' then 'Firearms Licensing live'
        when 'MS046' then 'ICT agreement'
        when 'MS051' then 'Agreement updated'
        when 'MS052' then 'Agreement updated'
        when 'MS043' then
            case $unit_id
                when 'SHARED' then 'HR and Firearms Licensing live'
                else 'HR and L&D live'
            end
    end as label
from milestones
where
    milestone_id in (
        'MS028', 'MS041', 'MS042', 'MS043', 'MS046', 'MS051', 'MS052'
    )
    and (
        unit_id is null
        or unit_id = $unit_id
        or ($unit_id = 'SHARED' and milestone_id = 'MS043')
    )
    and date_from between $first_day and $last_day
    and known_on <= $known_to
order by day, milestone_id
