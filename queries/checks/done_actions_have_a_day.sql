-- title: Actions done
-- rule: An action that is done has the day on which it was, and an open one has none.
-- severity: warn
-- help: Fill in done_on, or correct the state.
select
    'actions' as table_name,
    line_number,
    'done_on' as column_name,
    coalesce(done_on::text, 'blank') || ', ' || state as value
from actions
where (state = 'done') <> (done_on is not null)
