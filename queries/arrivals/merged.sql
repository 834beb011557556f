-- title: The rows of a table once a file has arrived: those that it replaces left out
-- grain: one row per line_number
-- units: rows as text
-- source: arrived, base
-- parameters: none
with

-- A file speaks for the forces, units and queues that it names, from its first to its
-- last day.
scopes as (

    select
        scope,
        min(scope_day) as first_day,
        max(scope_day) as last_day
    from arrived
    group by scope

),

-- Real figures of a force take the place of all illustrative ones of that force.
real_forces as (

    select distinct scope_force
    from arrived
    where data_status <> 'illustrative'

),

kept as (

    select base.*
    from base
    left join scopes
        on
            base.scope = scopes.scope
            and base.scope_day between scopes.first_day and scopes.last_day
    left join real_forces
        on
            base.scope_force = real_forces.scope_force
            and base.data_status = 'illustrative'
    where scopes.scope is null and real_forces.scope_force is null

)

-- the columns are those of the table at hand
select * from kept -- noqa: AM04
union all by name
select * from arrived
order by line_number nulls first
