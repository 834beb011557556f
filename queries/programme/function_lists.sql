-- title: Which functions each published list names
-- grain: one row per unit_id, list_letter
-- units: none
-- source: collaborations, unit_phases
-- parameters: none
with

lists as (

    select
        unnest(['J', 'A', 'B', 'P', 'C', 'D', 'E']) as list_letter,
        unnest([
            'joint_in_2011',
            'memorandum_Dec_2013',
            'projects_Jun_2015',
            'already_shared_2015_and_2016',
            'release_Jan_2016',
            'Section_22A_since_Dec_2013',
            'update_Sep_2016'
        ]) as list_named,
        unnest([1, 2, 3, 4, 5, 6, 7]) as list_order

),

functions as (

    select
        unit_id,
        short_name,
        function_group,
        parent_unit_id,
        string_split(listed_in, '; ') as letters
    from collaborations
    where
        programme in ('BCH', 'Joint Protective Services')
        -- a system, sub-project or second phase that only the update of 2016 names
        and listed_in <> 'E'

),

-- since January 2016 these are said to be part of another unit
parts as (

    select
        functions.unit_id,
        whole.unit_id as whole_unit_id,
        whole.short_name as whole,
        whole.letters
    from functions
    inner join functions as whole on functions.parent_unit_id = whole.unit_id
    where functions.unit_id in (
        select unit_phases.unit_id
        from unit_phases
        where unit_phases.lifecycle_stage = 'part_of_another'
    )

)

select
    functions.unit_id,
    functions.short_name as unit,
    functions.function_group,
    lists.list_letter,
    lists.list_named,
    -- later lists say "call handling": what is inside it then is not stated
    case
        when
            list_contains(parts.letters, lists.list_letter)
            and (
                lists.list_letter = 'C'
                or (
                    lists.list_letter in ('D', 'E')
                    and parts.whole_unit_id <> 'BCH-PC'
                )
            )
            then 'In ' || parts.whole
        when list_contains(functions.letters, lists.list_letter) then 'Named'
    end as said,
    parts.whole as part_of
from functions
cross join lists
left join parts on functions.unit_id = parts.unit_id
order by functions.short_name, lists.list_order
