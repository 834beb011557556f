-- title: Published figures of calls, waits and online contact
-- grain: one row per figure_id
-- units: as in column unit
-- source: Home Office, forces, Commissioners, Parliament and press, 2008 to 2025
-- parameters: none
select
    line_number,
    figure_id,
    area,
    area_as_published,
    channel,
    measure,
    as_number(value) as value,
    unit,
    qualifier,
    clock,
    period_type,
    period_label,
    as_date(period_start) as period_start,
    as_date(period_end) as period_end,
    as_date(known_on) as known_on,
    as_published,
    note,
    source_id
from contact_published_csv
order by figure_id
