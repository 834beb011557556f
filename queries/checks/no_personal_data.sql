-- title: Numbers and addresses of persons
-- rule: A text holds no e-mail address, telephone number, National Insurance number or postcode.
-- severity: refuse
-- help: Take it out, and name the role where somebody is needed. If it was sent by mistake, tell the force's data protection officer.
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
            risk_id, risk, wording, depends_on, mitigation, owner_role, score
        )
    )
    union all
    select
        'decisions' as table_name,
        line_number,
        column_name,
        value
    from decisions
    unpivot (value for column_name in (decision_id, body, item, note))
    union all
    select
        'actions' as table_name,
        line_number,
        column_name,
        value
    from actions
    unpivot (value for column_name in (action_id, action, owner_role, due_wording))
    union all
    select
        'commentary' as table_name,
        line_number,
        column_name,
        value
    from commentary
    unpivot (value for column_name in (comment_id, measure, owner_role, comment))

),

-- The report says what kind it is and does not repeat it.
kinds as (

    select
        table_name,
        line_number,
        column_name,
        case
            when regexp_matches(value, '[\w.+-]+@[\w-]+[.][a-zA-Z]{2,}')
                then 'an e-mail address'
            -- A number in a reference may be one of the ledger.
            when
                column_name <> 'evidence_ref'
                and regexp_matches(
                    value,
                    '\b0[1-37](\d{9}|\d{1,3}\)?[ -]\d{3,4}[ -]?\d{3,4})\b'
                    || '|(\+|\b00)44[ (]*\d{3}'
                )
                then 'a telephone number'
            when regexp_matches(value, '(?i)\b[a-ceghj-prstwz]{2}( ?\d\d){3} ?[a-d]\b')
                then 'a National Insurance number'
            when regexp_matches(value, '\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b')
                then 'a postcode'
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
