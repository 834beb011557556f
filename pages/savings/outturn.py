"""How will the year come out, and what is at risk?"""

import streamlit as st

from alliance.screen import display, navigation, outturn_choice, part_year
from alliance.screen.charts import outturn as charts
from alliance.screen.findings import outturn, outturn_steps
from alliance.screen.findings import part_year as part_year_words
from alliance.warehouse import database

view = navigation.view("unit_savings")
top = st.container()
choice = outturn_choice.draw(view, database.run("savings/choices", view))
with top:
    display.title(
        view,
        "How will the year come out, and what is at risk?",
        view.words(years=choice.year, compared="against plan"),
        extracts=["unit_savings"],
    )
asked, unit, year = choice.parameters, choice.unit, choice.year
every = outturn.ranged(database.run("savings/outturn", view, **asked))
rows = every[every["financial_year"] == year]
of_year = {"query": "savings/outturn", "values": asked}
display.tiles(outturn.tiles(rows, year, choice.period))
display.chart(
    view,
    outturn.units(rows),
    charts.ranges,
    finding=outturn.finding(rows, year),
    subtitle=f"Outturn of {year}, {unit}: low end, forecast, plan for the whole year.",
    note=outturn.method(),
    **of_year,
)
steps = outturn_steps.steps(rows)
display.chart(
    view,
    steps if len(rows) else rows,
    charts.steps,
    finding=outturn_steps.finding(steps),
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
of_years = outturn.years(every)
display.table(
    view,
    of_years,
    finding=outturn.years_finding(of_years),
    subtitle=f"Each year from {year} to the end of the plans, {unit}.",
    **of_year,
)
effects = database.run("savings/full_year_effects", view, **asked)
display.table(
    view,
    effects,
    query="savings/full_year_effects",
    finding=part_year_words.full_year_finding(effects),
    subtitle=f"Full-year effects from {year} beside what their years bring, {unit}.",
    shown=part_year_words.full_year(effects),
    empty="No full-year effect is submitted.",
    values=asked,
)
display.head("What part of a full year falls into each year?", "Type your own.")
part_year.show(part_year.draw())
