-- title: Persons
-- rule: A text names no person, by collar number or by title and name.
-- severity: refuse
-- help: Name the role instead, for example Head of Custody. If it was sent by mistake, tell the force's data protection officer.
with

texts as (

    select
        'unit_savings' as table_name,
        line_number,
        column_name,
        value
    from unit_savings
    unpivot (
        value for column_name in (
            saving_id, title, owner_role, overlaps_saving_id, price_base,
            at_risk_reason, evidence_ref, assured_by_role
        )
    )
    union all
    select
        'unit_measures' as table_name,
        line_number,
        column_name,
        value
    from unit_measures
    unpivot (value for column_name in (measure))
    union all
    select
        'risks' as table_name,
        line_number,
        column_name,
        value
    from risks
    unpivot (
        value for column_name in (
            risk_id, risk, wording, depends_on, mitigation, owner_role, score,
            source_lines
        )
    )
    union all
    select
        'decisions' as table_name,
        line_number,
        column_name,
        value
    from decisions
    unpivot (value for column_name in (decision_id, body, item, note, source_lines))
    union all
    select
        'actions' as table_name,
        line_number,
        column_name,
        value
    from actions
    unpivot (
        value for column_name in (
            action_id, action, owner_role, due_wording, source_lines
        )
    )
    union all
    select
        'commentary' as table_name,
        line_number,
        column_name,
        value
    from commentary
    unpivot (
        value for column_name in (
            comment_id, measure, owner_role, comment, source_lines
        )
    )

),

-- The report says what kind it is and does not repeat it.
kinds as (

    select
        table_name,
        line_number,
        column_name,
        case
            -- Years are no collar numbers, and PC is Public Contact too.
            when
                regexp_matches(
                    regexp_replace(value, '\b(19|20)\d\d\b', '', 'g'),
                    '\b(PC|PS|DC|DS|DI|DCI|WPC|PCSO|Sgt|Insp|Sergeant) ?\d{3,5}\b'
                    || '|(?i)\bcollar( no[.]?| number)? ?\d{2,5}\b'
                )
                then 'a collar number'
            when
                regexp_matches(
                    value, '\b(Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)[.]? [A-Z][a-z''-]'
                )
                then 'a title and a name'
        end as value
    from texts

)

select
    table_name,
    line_number,
    column_name,
    value
from kinds
where value is not null
