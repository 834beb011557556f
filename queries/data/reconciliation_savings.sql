-- title: Published savings beside those of the extracts, same units and years
-- grain: one row per published_id
-- units: as in column unit
-- source: savings_on_day, savings_statements, sources
-- parameters: known_to, extracts_to
with

scopes as (

    -- what of the extracts answers to a statement, of the units that it names
    select
        answers.published_id,
        answers.place,
        answers.amount,
        answers.first_year,
        answers.last_year,
        answers.is_comparable,
        answers.reason
    from (
        values
        ('SV001', 1, 'planned', '2016/17', '2018/19', true, 'Same units and years'),
        ('SV002', 2, 'planned', '2016/17', '2018/19', true, 'Same units, three years'),
        ('SV009', 3, 'delivered', '2015/16', '2016/17', false, 'Period not stated'),
        ('SV010', 4, 'plan to date', '2015/16', '2016/17', false, 'Period not stated'),
        ('SV018', 5, 'delivered', '2013/14', '2013/14', true, 'Same unit and year'),
        ('SV019', 6, 'delivered', '2014/15', '2014/15', true, 'Year as inferred'),
        ('SV020', 7, 'forecast', '2015/16', '2015/16', true, 'Year as inferred')
    ) as answers (
        published_id, place, amount, first_year, last_year, is_comparable, reason
    )

),

counted as (

    select
        scopes.published_id,
        -- published totals do not tell recurrent from one-off
        sum_of_one_kind(
            case scopes.amount
                when 'planned' then savings.planned_gbp
                when 'plan to date' then savings.planned_to_date_gbp
                when 'forecast' then savings.forecast_gbp
                else savings.delivered_gbp
            end,
            concat_ws(
                ', ',
                scopes.amount,
                savings.benefit_type,
                savings.amount_basis,
                savings.gross_or_net
            )
        ) as illustrative
    from scopes
    inner join savings_statements as statements
        on scopes.published_id = statements.statement_id
    inner join savings_on_day as savings
        on
            list_contains(string_split(statements.units, '; '), savings.unit_id)
            and savings.financial_year between scopes.first_year and scopes.last_year
    where
        $extracts_to between savings.seen_from and savings.seen_to
        and savings.benefit_type = 'cashable'
        and savings.amount_basis = 'in_year'
        and savings.gross_or_net = 'net'
        and savings.benefit_status <> 'withdrawn'
        and savings.overlaps_saving_id is null
    group by scopes.published_id

)

select
    scopes.published_id,
    statements.subject as figure,
    statements.kind,
    statements.period_label as period,
    statements.operative_words as source_words,
    statements.bound,
    statements.amount_gbp as published,
    counted.illustrative,
    '£' as unit,
    scopes.amount || ', ' || scopes.first_year
    || coalesce(' to ' || nullif(scopes.last_year, scopes.first_year), '')
        as illustrative_scope,
    scopes.is_comparable,
    case
        when scopes.is_comparable then scopes.reason
        else scopes.reason || ' in the source; the period of the extracts is ours'
    end as reason,
    case when scopes.is_comparable then keeps_to_published(
        counted.illustrative, statements.amount_gbp, statements.bound
    ) end as agrees,
    case
        when scopes.is_comparable and statements.bound = 'exact'
            then counted.illustrative - statements.amount_gbp
    end as difference,
    sources.publisher || ': ' || sources.title as published_in
from scopes
inner join savings_statements as statements
    on scopes.published_id = statements.statement_id
inner join sources on statements.source_id = sources.source_id
inner join counted on scopes.published_id = counted.published_id
where statements.known_on <= $known_to
order by scopes.place
