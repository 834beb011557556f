-- title: Kind of a saving from submission to submission
-- rule: A saving keeps its recurrence, its prices and the saving that it overlaps from one submission to the next.
-- severity: warn
-- help: Go on when it is true, with a word in the note: totals of recurrent savings and of savings without overlap move with it.
with

kinds as (

    select
        saving_id,
        force,
        financial_year,
        as_at,
        line_number,
        column_name,
        coalesce(word, 'blank') as word
    from unit_savings
    unpivot include nulls (
        word for column_name in (recurrence, price_base, overlaps_saving_id)
    )

),

steps as (

    select
        coalesce(line_number, lag(line_number) over submissions) as line_number,
        column_name,
        word,
        lag(word) over submissions as word_before
    from kinds
    window submissions as (
        partition by saving_id, force, financial_year, column_name
        order by as_at
    )

)

select
    'unit_savings' as table_name,
    line_number,
    column_name,
    word || ' was ' || word_before as value
from steps
where word <> word_before
