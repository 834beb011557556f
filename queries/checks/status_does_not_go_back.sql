-- title: Ladder of savings
-- rule: From one submission to the next a saving does not step down the ladder, and what was withdrawn stays withdrawn.
-- severity: warn
-- help: Go on when it is true: the movement then shows as a step back.
with

steps as (

    select
        coalesce(line_number, lag(line_number) over submissions) as line_number,
        benefit_status,
        lag(benefit_status) over submissions as status_before,
        list_position(
            [
                'pipeline', 'outline_case', 'full_case_approved', 'in_delivery',
                'delivered', 'assured', 'withdrawn'
            ],
            benefit_status
        ) as step,
        lag(step) over submissions as step_before
    from unit_savings
    window submissions as (partition by saving_id, force, financial_year order by as_at)

)

select
    'unit_savings' as table_name,
    line_number,
    'benefit_status' as column_name,
    benefit_status || ' was ' || status_before as value
from steps
where step < step_before
