-- title: Illustrative comments
-- rule: An illustrative comment begins with the word Illustrative.
-- severity: refuse
-- help: Begin the comment with "Illustrative: ", so that nobody takes it for a real one wherever it is copied to.
select
    'commentary' as table_name,
    line_number,
    'comment' as column_name,
    comment as value
from commentary
where
    data_status = 'illustrative'
    and not starts_with(comment, 'Illustrative: ')
