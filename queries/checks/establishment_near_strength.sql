-- title: Posts near strength
-- rule: The posts of a unit are not more than double its strength, nor its strength double the posts (5 FTE aside).
-- severity: warn
-- help: Look for a digit too many or too few, or a unit that is being set up or wound down.
select
    'staffing' as table_name,
    line_number,
    'establishment_fte' as column_name,
    establishment_fte::text || ' posts, strength ' || strength_fte::text as value
from staffing
where
    establishment_fte > 2 * strength_fte + 5
    or strength_fte > 2 * establishment_fte + 5
