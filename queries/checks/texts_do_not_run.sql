-- title: Texts that a program could run
-- rule: A text is plain: no formula, markup, link or control character.
-- severity: warn
-- help: It is shown as text everywhere and runs nowhere; write it in plain words if that is not meant.
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

)

select
    table_name,
    line_number,
    column_name,
    value
from texts
where
    -- A spreadsheet takes these for the beginning of a formula.
    regexp_matches(value, '^\s*[=+@-]')
    or regexp_matches(value, '<[a-zA-Z/!?]|\]\(|(?i:(javascript|vbscript):|data:\w+/)')
    -- Control characters, and those that turn the direction of writing or are not seen.
    or regexp_matches(value, '[\x00-\x1f\x7f-\x9f\x{200b}-\x{200f}\x{202a}-\x{202e}]')
    or regexp_matches(value, '[\x{2066}-\x{2069}\x{feff}]')
