-- title: Published claims that stand alone, with the reason
-- grain: one row per published_id
-- units: as in column unit
-- source: savings_statements, sources
-- parameters: known_to
with

listed as (

    select
        claims.published_id,
        claims.place,
        claims.reason
    from (
        values
        ('SV008', 1, 'A prediction for all collaboration'),
        ('SV006', 2, 'An upper limit, not a forecast'),
        ('SV007', 3, 'The cost to which the upper limit belongs, not a saving'),
        ('SV044', 4, 'A need of the whole forces, not a saving'),
        ('SV005', 5, 'A need of the whole forces, not a saving'),
        ('SV049', 6, 'A need of the whole forces, not a saving'),
        ('SV048', 7, 'A need of the whole forces, not a saving'),
        ('SV021', 8, 'Which three years is not stated'),
        (
            'SV043', 9,
            'Too much for the joint amount of five units, which the extracts follow'
        ),
        (
            'SV045', 10,
            'Another amount than the outline case; too much for the joint amount too'
        )
    ) as claims (published_id, place, reason)

)

select
    listed.published_id,
    case statements.subject
        when 'all' then 'All three forces'
        else statements.subject
    end as figure,
    statements.kind,
    statements.period_label as period,
    statements.known_on,
    sources.published_precision,
    statements.operative_words as source_words,
    statements.bound,
    statements.amount_gbp as published,
    '£' as unit,
    listed.reason,
    sources.publisher || ': ' || sources.title as published_in
from listed
inner join savings_statements as statements
    on listed.published_id = statements.statement_id
inner join sources on statements.source_id = sources.source_id
where statements.known_on <= $known_to
order by listed.place
