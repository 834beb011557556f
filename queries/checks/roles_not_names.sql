-- title: Roles
-- rule: A role is named, not a person.
-- severity: warn
-- help: Write the role, for example Head of Custody; go on when it is one.
with

roles as (

    select
        'unit_savings' as table_name,
        line_number,
        column_name,
        value
    from unit_savings
    unpivot (value for column_name in (owner_role, assured_by_role))
    union all
    select
        'risks' as table_name,
        line_number,
        'owner_role' as column_name,
        owner_role as value
    from risks
    union all
    select
        'actions' as table_name,
        line_number,
        'owner_role' as column_name,
        owner_role as value
    from actions
    union all
    select
        'commentary' as table_name,
        line_number,
        'owner_role' as column_name,
        owner_role as value
    from commentary

)

select
    table_name,
    line_number,
    column_name,
    -- The report does not repeat it.
    'looks like a name' as value
from roles
where
    -- An initial and a name, a number, or a name and a first name.
    regexp_matches(value, '(^| )[A-Z][.] ?([A-Z][.] ?)*[A-Z][a-z]{2,}')
    or regexp_matches(value, '\d{3,}')
    or regexp_matches(value, '^[A-Z][a-z]+, [A-Z]([a-z]+)?[.]?$')
    -- Two words, none of which is of a role or of a unit.
    or (
        regexp_full_match(value, '[A-Z][a-z''-]+ [A-Z][a-z''-]+[A-Za-z]*')
        and not regexp_matches(
            value,
            '\b(Accountant|Administrator|Advis[eo]r|Analyst|Assistant|Auditor|Board|'
            'Business|Buyer|Chair|Chief|Command(er)?|Commissioner|Constable|Control|'
            'Controller|Co-?ordinator|Corporate|Delivery|Deputy|Designer|Detective|'
            'Director|Engineer|Estates|Executive|Finance|Fleet|Force|Handler|Head|'
            'Inspector|Investigator|Joint|Lead|Leader|Legal|Local|Manager|Office|'
            'Officer|Operations|Owner|Panel|Partner|Performance|Planner|Policing|'
            'Policy|Principal|Programme|Project|Resources|Secretary|Section|Senior|'
            'Sergeant|Services?|Solicitor|Specialist|Sponsor|Steward|Strategic|'
            'Superintendent|Supervisor|Support|Team|Technical|Trainer|Training|'
            'Transformation|Transport|Treasurer|Unit)\b'
        )
        and not list_has_any(
            string_split(value, ' '),
            (
                select flatten(list(string_split(collaborations.unit_name, ' ')))
                from collaborations
            )
        )
    )
