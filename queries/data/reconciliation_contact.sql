-- title: Published counts of calls beside those of the extracts, same force and queue
-- grain: one row per published_id
-- units: as in column unit
-- source: contact_years, contact_monthly, contact_published, sources
-- parameters: known_to
with

figures as (

    -- what the extracts do not hold in full stands beside their last full year
    select
        figures.*,
        listed.place,
        listed.queue,
        listed.mixed,
        sources.publisher || ': ' || sources.title as published_in,
        replace(figures.qualifier, 'conflict', 'about') as bound,
        coalesce(
            year(figures.period_start) in (
                select years.own_year from contact_years as years
            ),
            false
        ) as is_held,
        (select max(years.own_year) from contact_years as years) as last_year,
        (select strftime(max(calls.month), '%B %Y') from contact_monthly as calls)
            as last_month
    from contact_published as figures
    inner join (
        values
        ('CP0391', 1, '999', false),
        ('CP0394', 2, '999', false),
        ('CP0392', 3, '101_primary', false),
        ('CP0395', 4, '101_primary', false),
        ('CP0393', 5, 'crime_recording', false),
        ('CP0358', 6, '999', false),
        ('CP0353', 7, '999', false),
        ('CP0357', 8, '101_primary', false),
        ('CP0350', 9, '101_primary', false),
        ('CP0324', 10, '999', false),
        ('CP0325', 11, '101_primary', false),
        ('CP0334', 12, '101_primary', true)
    ) as listed (figure_id, place, queue, mixed)
        on figures.figure_id = listed.figure_id
    inner join sources on figures.source_id = sources.source_id
    where figures.known_on <= $known_to

),

compared as (

    select
        figures.*,
        years.own_year,
        figures.is_held and not figures.mixed as is_comparable,
        case figures.measure
            when 'calls_answered' then years.answered_calls
            when 'calls_not_answered' then years.unanswered_calls
            when 'calls_received_monthly_average'
                then round(years.received_calls / 12)
            when 'pct_answered_within_10s' then round(years.within_pct, 1)
            else years.received_calls
        end::double as illustrative
    from figures
    inner join contact_years as years
        on
            figures.area = years.force
            and figures.queue = years.queue
            and if(figures.is_held, year(figures.period_start), figures.last_year)
            = years.own_year

)

select
    figure_id as published_id,
    area || ', ' || replace(
        replace(channel || ' ' || measure, '_', ' '), ' pct answered', ' answered'
    ) as figure,
    'counted' as kind,
    period_label as period,
    as_published as source_words,
    bound,
    value as published,
    illustrative,
    if(unit = 'percent', '%', 'calls') as unit,
    'calendar ' || own_year as illustrative_scope,
    is_comparable,
    case
        when period_start is null
            then 'Period not stated in the source; the year of the extracts is ours'
        when mixed then 'The source mixes 101 with all calls'
        when is_comparable then 'Same measure and year'
        else 'Calendar ' || period_label || '; the extracts end in ' || last_month
    end as reason,
    case when is_comparable then keeps_to_published(illustrative, value, bound) end
        as agrees,
    case when is_comparable and bound = 'exact' then illustrative - value end
        as difference,
    published_in
from compared
order by place
