-- title: Statements that were published after what is known
-- grain: one row per statement_id
-- units: none
-- source: record_statements
-- parameters: known_to, programme
select
    statement_id,
    known_on
from record_statements
where
    kind <> 'other'
    and (amount_gbp is not null or kind = 'unquantified')
    and repeats_statement_id is null
    and known_on > $known_to
    and ($programme = 'All' or programme_group = $programme)
order by known_on, statement_id
