-- title: Fixed words of decisions
-- rule: A column with fixed words holds no other word.
-- severity: refuse
-- help: data/README.md lists the words of each column.
select
    'decisions' as table_name,
    line_number,
    'meeting_precision' as column_name,
    meeting_precision::text as value
from decisions
where meeting_precision not in ('day', 'month', 'by')
union all
select
    'decisions' as table_name,
    line_number,
    'decision_type' as column_name,
    decision_type::text as value
from decisions
where
    decision_type not in (
        'note',
        'approve',
        'support',
        'consider',
        'agree_to_progress',
        'sign_s22a',
        'notify_panel'
    )
union all
select
    'decisions' as table_name,
    line_number,
    'state' as column_name,
    state::text as value
from decisions
where state not in ('due', 'proposed', 'taken')
