-- title: One saving, one unit
-- rule: A saving stays with one unit, type and basis in all its rows, in the illustrative ones by themselves.
-- severity: refuse
-- help: Give the other amounts a saving_id of their own.
with

savings as (

    select
        saving_id,
        max(line_number) as line_number,
        count(distinct concat_ws(
            ' ', unit_id, benefit_type, amount_basis, gross_or_net
        )) as kinds
    from unit_savings
    group by saving_id, data_status = 'illustrative'

)

select
    'unit_savings' as table_name,
    line_number,
    'saving_id' as column_name,
    saving_id as value
from savings
where kinds > 1
