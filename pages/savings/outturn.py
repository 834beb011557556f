"""How will the year come out, and what is at risk?"""

from alliance.screen import display, filters, navigation, part_year, shared_unit_choice
from alliance.screen.charts import outturn as charts
from alliance.screen.findings import outturn
from alliance.warehouse import database

view = navigation.view("unit_savings")
year, period = view.parameters["period_year"], view.period.name
display.title(
    view,
    "How will the year come out, and what is at risk?",
    filters.words(view, years=year, compared="against plan"),
    extracts=["unit_savings"],
)
choice = shared_unit_choice.draw(database.run("savings/choices", view))
asked, unit = {"unit_id": choice.unit_id}, choice.words
rows = outturn.ranged(database.run("savings/outturn", view, **asked))
of_year = {"query": "savings/outturn", "values": asked}
display.tiles(outturn.tiles(rows, year, period))
display.chart(
    view,
    outturn.units(rows),
    charts.ranges,
    finding=outturn.finding(rows, year),
    subtitle=f"Outturn of {year}, {unit}: low end, forecast, plan for the whole year.",
    note=outturn.method(),
    **of_year,
)
steps = outturn.steps(rows)
display.chart(
    view,
    steps if len(rows) else rows,
    charts.steps,
    finding=outturn.steps_finding(steps),
    subtitle=f"Plan to forecast of {year}, {unit}, by the reason that owners give.",
    note="The axis is the distance from the plan; every step begins where the one "
    "before ends.",
    **of_year,
)
display.table(
    view,
    outturn.at_risk(rows),
    finding=outturn.at_risk_finding(rows),
    subtitle=f"Part of the forecast of {year} that may not come, {unit}.",
    empty="No amount is at risk.",
    **of_year,
)
effects = database.run("savings/full_year_effects", view, **asked)
display.table(
    view,
    effects,
    query="savings/full_year_effects",
    finding=outturn.full_year_finding(effects),
    subtitle=f"Full-year effects from {year} beside what their years bring, {unit}.",
    shown=outturn.full_year(effects),
    empty="No full-year effect is submitted.",
    values=asked,
)
display.head("What part of a full year falls into each year?", "Type your own.")
part_year.show(part_year.draw())
