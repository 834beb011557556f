-- title: Savings from submission to submission
-- rule: A saving of the submission before stands in the next one, for each force and each year not closed before, without a gap.
-- severity: warn
-- help: Send its rows again. A saving that was given up is not left out: its status is withdrawn.
with

savings as (

    select
        saving_id,
        force,
        as_at,
        line_number,
        left(financial_year, 4)::integer as first_year
    from unit_savings

),

submissions as (

    select
        force,
        as_at,
        min(line_number) as line_number,
        lag(as_at) over (partition by force order by as_at) as as_at_before
    from savings
    group by force, as_at

),

expected as (

    select
        sent_before.saving_id,
        submissions.force,
        submissions.as_at,
        sent_before.first_year
    from submissions
    inner join savings as sent_before
        on
            submissions.force = sent_before.force
            and submissions.as_at_before = sent_before.as_at
    where make_date(sent_before.first_year + 1, 3, 31) >= sent_before.as_at
    union distinct
    select
        saving_id,
        force,
        as_at,
        unnest(range(min(first_year), max(first_year))) as first_year
    from savings
    group by saving_id, force, as_at

)

select
    'unit_savings' as table_name,
    any_value(submissions.line_number) as line_number,
    'saving_id' as column_name,
    expected.saving_id || ', ' || expected.force || ', ' || string_agg(
        format('{}/{:02d}', expected.first_year, (expected.first_year + 1) % 100),
        ', ' order by expected.first_year
    ) as value
from expected
inner join submissions
    on
        expected.force = submissions.force
        and expected.as_at = submissions.as_at
left join savings as sent
    on
        expected.saving_id = sent.saving_id
        and expected.force = sent.force
        and expected.as_at = sent.as_at
        and expected.first_year = sent.first_year
left join live.unit_savings as was
    on
        expected.saving_id = was.saving_id
        and expected.force = was.force
        and expected.as_at = was.as_at
        and expected.first_year = left(was.financial_year, 4)::integer
where
    sent.saving_id is null
    and was.saving_id is null
group by expected.saving_id, expected.force, expected.as_at
