-- title: Names in texts
-- rule: A text has no first name or rank before a surname.
-- severity: warn
-- help: Name the role instead, for example Head of Custody; go on when it is no person.
with

texts as (

    select
        'unit_savings' as table_name,
        line_number,
        column_name,
        value
    from unit_savings
    unpivot (
        value for column_name in (title, owner_role, assured_by_role, at_risk_reason)
    )
    union all
    select
        'risks' as table_name,
        line_number,
        column_name,
        value
    from risks
    unpivot (value for column_name in (risk, wording, mitigation, owner_role))
    union all
    select
        'decisions' as table_name,
        line_number,
        column_name,
        value
    from decisions
    unpivot (value for column_name in (item, note))
    union all
    select
        'actions' as table_name,
        line_number,
        column_name,
        value
    from actions
    unpivot (value for column_name in (action, owner_role))
    union all
    select
        'commentary' as table_name,
        line_number,
        column_name,
        value
    from commentary
    unpivot (value for column_name in (owner_role, comment))

),

surnames as (

    select
        table_name,
        line_number,
        column_name,
        unnest(regexp_extract_all(
            value,
            '\b(?:WPC|PCSO|PS|Sgt|Insp|Supt|DC|DS|DI|DCI|DSU|DCS|ACC|DCC|Ahmed|Alan|'
            'Alison|Amanda|Andrew|Anthony|Barbara|Brian|Catherine|Christine|'
            'Christopher|Claire|Colin|Daniel|David|Deborah|Elizabeth|Emma|Fatima|Fiona|'
            'Gareth|Gary|George|Graham|Hannah|Helen|Ian|James|Jane|Janet|Jennifer|'
            'Joanne|John|Jonathan|Joseph|Julie|Karen|Kate|Katherine|Keith|Kevin|Laura|'
            'Linda|Lisa|Louise|Margaret|Martin|Mary|Matthew|Michael|Michelle|Mohammed|'
            'Muhammad|Neil|Nicholas|Nicola|Nigel|Patricia|Paul|Peter|Philip|Priya|'
            'Rachel|Rebecca|Richard|Robert|Ruth|Samantha|Sandra|Sarah|Sharon|Simon|'
            'Sophie|Stephen|Steven|Stuart|Susan|Thomas|Timothy|Tracey|William)'
            '[.]? ([A-Z][a-z''-]+)',
            1
        )) as surname
    from texts

)

select distinct
    table_name,
    line_number,
    column_name,
    -- The report does not repeat it.
    'looks like a name' as value
from surnames
where
    -- Areas of work after a rank, and what is named after somebody.
    surname not in (
        'Ambulance', 'Area', 'Armed', 'Bedfordshire', 'Business', 'Calls',
        'Cambridgeshire', 'Change', 'Command', 'Community', 'Control', 'Contact',
        'Corporate', 'Counter', 'Court', 'Crime', 'Criminal', 'Custody', 'Cyber',
        'Digital', 'Duty', 'Economic', 'Finance', 'Firearms', 'Force', 'Forensic',
        'Head', 'Hertfordshire', 'House', 'Information', 'Intelligence',
        'Investigation', 'Investigations', 'Joint', 'Lead', 'Local', 'Major',
        'Neighbourhood', 'Operational', 'Operations', 'Organisational', 'Patrol',
        'Performance', 'Policing', 'Post', 'Posts', 'Professional', 'Programme',
        'Protective', 'Public', 'Response', 'Road', 'Roads', 'Safer', 'Scientific',
        'Serious', 'Service', 'Services', 'Specialist', 'Staff', 'Strategic', 'Street',
        'Support', 'Tactical', 'Team', 'Territorial', 'Training', 'Uniform', 'Unit'
    )
