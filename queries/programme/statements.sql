-- title: Published statements of savings, needs, ceilings, funding and baselines
-- grain: one row per statement_id
-- units: pounds
-- source: record_statements, all_subjects
-- parameters: known_to, programme, unit_id
select
    statements.statement_id,
    statements.known_on,
    statements.published_precision,
    -- the earliest day on which it can have been published
    case
        when statements.published_precision = 'day' then statements.known_on
        when
            statements.published_precision = 'month'
            or statements.source_id like 'SEED%'
            then date_trunc('month', statements.known_on)
        when statements.published_precision = 'span'
            then date_trunc('year', statements.known_on) - interval 1 year
        else date_trunc('year', statements.known_on)
    end::date as published_from,
    statements.kind,
    statements.measure,
    case
        when statements.scope = 'BCH' then 'three_forces'
        when statements.scope = 'Seven Force' then 'seven_force'
        when
            statements.force in ('Bedfordshire', 'Cambridgeshire', 'Hertfordshire')
            then 'one_force'
        when statements.scope = 'Beds-Herts' then 'predecessor'
        else 'other_forces'
    end as stated_for,
    statements.source_id like 'SEED%' as in_five_documents,
    statements.scope,
    statements.subject_id,
    statements.subject,
    subjects.short_name as unit,
    statements.force,
    statements.units_named,
    statements.is_joint,
    statements.bound,
    statements.bound_words,
    statements.amount_gbp,
    statements.recurrence,
    statements.period_label,
    statements.period_start,
    statements.period_end,
    statements.earlier_statement_id,
    statements.operative_words,
    statements.note,
    statements.source_id,
    statements.source_lines,
    statements.source_named,
    statements.address
from record_statements as statements
left join all_subjects as subjects
    on statements.subject_id = subjects.subject_id
where
    statements.kind <> 'other'
    and (statements.amount_gbp is not null or statements.kind = 'unquantified')
    and statements.repeats_statement_id is null
    and statements.known_on <= $known_to
    and ($programme = 'All' or statements.programme_group = $programme)
    and (
        $unit_id = 'all'
        or statements.subject_id = $unit_id
        or list_contains(string_split(statements.units, '; '), $unit_id)
    )
order by statements.known_on desc, statements.statement_id asc
