"""How will the year come out, and what is at risk?"""

import streamlit as st

from alliance.screen import display, navigation, outturn_choice, part_year
from alliance.screen.charts import outturn as charts
from alliance.screen.exhibits import outturn as exhibits
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
display.show(exhibits.ranges(view, choice))
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
display.show(exhibits.at_risk(view, choice))
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
