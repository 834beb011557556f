-- title: Published figures that other published figures can be checked with
-- grain: one row per check_id, statement_id
-- units: pounds
-- source: record_statements
-- parameters: known_to
with

checks as (

    select
        listed.check_id,
        listed.place,
        listed.role,
        unnest(listed.statement_ids) as statement_id
    from (
        values
        ('Four units of October 2011', 1, 'part', ['SV013', 'SV014', 'SV117', 'SV118']),
        ('Four units of October 2011', 1, 'whole', ['SV015']),
        ('Two units of April 2012', 2, 'part', ['SV013', 'SV014']),
        ('Two units of April 2012', 2, 'whole', ['SV119']),
        (
            'Joint Protective Services, three years',
            3,
            'part',
            ['SV018', 'SV019', 'SV020']
        ),
        ('Joint Protective Services, three years', 3, 'whole', ['SV021']),
        ('Back office goal, share of its baseline', 4, 'numerator', ['SV006']),
        ('Back office goal, share of its baseline', 4, 'denominator', ['SV007'])
    ) as listed (check_id, place, role, statement_ids)

)

select
    checks.check_id,
    checks.statement_id,
    checks.role,
    statements.subject,
    statements.kind,
    statements.bound,
    statements.bound_words,
    statements.amount_gbp,
    statements.period_label,
    statements.source_named
from checks
inner join record_statements as statements
    on checks.statement_id = statements.statement_id
-- a sum whose parts are not all known yet is none
qualify bool_and(statements.known_on <= $known_to) over (partition by checks.check_id)
order by checks.place, checks.role, checks.statement_id
