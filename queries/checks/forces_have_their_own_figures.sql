-- title: Figures of two forces
-- rule: Two forces do not have the same calls on the same day and queue.
-- severity: warn
-- help: Check the force of the export: the figures of one may stand under the name of another.
select
    'contact_daily' as table_name,
    max(line_number) as line_number,
    'force' as column_name,
    format(
        '{} have the same {}, {}', string_agg(force, ' and ' order by force), queue, day
    ) as value
from contact_daily
where offered >= 20
group by queue, day, offered, answered, wait_answered_seconds, handle_seconds
having count(*) > 1
