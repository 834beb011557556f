-- title: Published people of two units beside those of the extracts, same year
-- grain: one row per published_id
-- units: as in column unit
-- source: collaborations, savings_statements, sources, staffing_figures
-- parameters: known_to
with

counted as (

    -- the extracts hold a unit and its parts apart
    select
        statements.statement_id,
        complete_sum(staffing.headcount) as persons
    from savings_statements as statements
    inner join collaborations as units
        on statements.subject_id in (units.unit_id, units.parent_unit_id)
    inner join staffing_figures as staffing
        on
            units.unit_id = staffing.unit_id
            and staffing.as_at = make_date(statements.period_label::int, 3, 31)
            and staffing.force = 'BCH'
            and staffing.worker_type = case statements.measure
                when 'officers' then 'police officer'
                when 'police_staff' then 'police staff'
                else 'all'
            end
    where
        statements.statement_id in ('SV022', 'SV023', 'SV046')
        and statements.known_on <= $known_to
    group by statements.statement_id

)

select
    statements.statement_id as published_id,
    statements.subject || case statements.measure
        when 'officers' then ', officers'
        when 'police_staff' then ', staff'
        else ', officers and staff'
    end as figure,
    'counted' as kind,
    statements.period_label as period,
    statements.operative_words as source_words,
    statements.bound,
    statements.amount as published,
    counted.persons as illustrative,
    'people' as unit,
    'headcount, 31 March ' || statements.period_label as illustrative_scope,
    true as is_comparable,
    'Same year; no day stated' as reason,
    keeps_to_published(counted.persons, statements.amount, statements.bound)
        as agrees,
    case
        when statements.bound = 'exact'
            then counted.persons - statements.amount
    end as difference,
    sources.publisher || ': ' || sources.title as published_in
from savings_statements as statements
inner join counted on statements.statement_id = counted.statement_id
inner join sources on statements.source_id = sources.source_id
order by statements.statement_id
