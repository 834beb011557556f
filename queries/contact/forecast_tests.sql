-- title: Errors of the forecast in the back-test, beside those of seasonal naive
-- grain: one row per area, method, span
-- units: calls; per cent; tests, and how many fell inside their interval
-- source: alliance_areas, contact_forecast_tests
-- parameters: bch_forces, queue
with

areas as (

    select distinct
        area,
        area_order,
        members
    from alliance_areas
    where area = any($bch_forces) or members = array_to_string($bch_forces, ', ')

)

select
    areas.area,
    tried.method,
    tried.is_used,
    tried.span,
    tried.tests,
    tried.months_tested,
    tried.mean_error_calls,
    tried.mean_error_pct,
    tried.half_width_calls,
    tried.inside,
    tried.judged
from contact_forecast_tests as tried
inner join areas on tried.members = areas.members
where tried.queue = $queue
order by
    areas.area_order asc,
    areas.area asc,
    tried.is_used desc,
    tried.span_order asc
