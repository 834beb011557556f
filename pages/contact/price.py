"""What would taking posts out of a control room cost the caller?"""

import streamlit as st

from alliance.screen import display, navigation, price_choice
from alliance.screen.charts import price as charts
from alliance.screen.findings import price as findings
from alliance.screen.findings import price_assumed as assumed
from alliance.screen.findings import price_case as cases
from alliance.screen.findings import price_level as level
from alliance.screen.findings import price_tables as tables
from alliance.warehouse import database

view = navigation.view("contact_hourly")
hours = database.run(price_choice.HOURS, view)
costs = database.run(price_choice.COSTS, navigation.view("unit_costs", "staffing"))
top = st.container()
case = price_choice.draw(view, hours, costs)
with top:
    display.title(
        view,
        "What would taking posts out of a control room cost the caller?",
        price_choice.scope(view, case),
        price_choice.EXTRACTS,
    )
if case is None:
    display.absent(view, findings.NONE, price_choice.HOURS, price_choice.COSTS)
    st.stop()

display.tiles(findings.tiles(case))
curve = cases.curve(case)
shared = {"query": price_choice.HOURS, "values": price_choice.values(case)}
display.chart(
    view,
    curve,
    charts.panels,
    finding=findings.finding(case),
    subtitle=f"{case.name}, {case.asked.method}: by posts moved, {case.found.span}.",
    note=level.calibration(case),
    area=case.asked.area,
    titles=findings.titles(case),
    chosen=case.asked.posts,
    standard_pct=case.found.standard_pct,
    **shared,
)
display.head(level.holding(case, curve), level.holding_from(case))
display.table(
    view,
    tables.before_after(case),
    finding=tables.finding(case),
    subtitle=f"{case.name}, {case.found.span}: measured, by the model, posts moved.",
    empty="",
    **shared,
)
display.table(
    view,
    assumed.rows(case),
    also=[price_choice.COSTS],
    finding="What the figures rest on",
    subtitle="Each assumption, what is taken, and whose it is.",
    every_row=True,
    **shared,
)
navigation.link("appraisal", "Is the saving worth its one-off cost? Appraisal")
display.nothing(findings.SHARE)
