"""Whose people are the shared units?"""

import streamlit as st

from alliance.screen import display, exhibit, navigation, unit_choice, unit_tables
from alliance.screen.charts import measures
from alliance.screen.exhibits import staffing as exhibits
from alliance.screen.findings import shorthand
from alliance.screen.findings import three_views as findings
from alliance.screen.own_choice import segments
from alliance.warehouse import database

MONTHS, UNITS = "staffing/views_months", "staffing/views_units"
view = navigation.view("staffing")
top = st.container()
choice = unit_choice.draw(view, database.run("staffing/shared_units", view))
counted = findings.VIEWS[segments("Counted by", list(findings.VIEWS), "counted")]
with top:
    display.title(
        view,
        "Whose people are the shared units?",
        view.words(compared=""),
        ["staffing", "apportionment_rates"],
    )

asked = choice.parameters
rows = findings.known(database.run(MONTHS, view, **asked))
now = findings.at(rows, view.period.last_day)
if not view.has_actuals or now.empty:
    display.absent(view, choice.nothing(), MONTHS)
    st.stop()
display.show(exhibits.counted(view, choice, counted))
beside = findings.beside(now)
display.table(
    view,
    unit_tables.withheld(now),
    query=MONTHS,
    finding=findings.totals(now),
    subtitle=f"Posts and strength, full-time equivalents, {choice.at}. "
    f"{shorthand.key_of(beside)}",
    shown=beside,
    values=asked,
)
display.nothing(findings.LIMITS)
over_time = findings.parts(rows, counted)
display.chart(
    view,
    over_time,
    measures.panels,
    query=MONTHS,
    finding=findings.months(over_time, counted),
    subtitle=f"{findings.MEANINGS[counted]}. Month-end, full-time equivalents: "
    f"{choice.span}.",
    table=unit_tables.wide(over_time, "as_at", ["establishment_fte", "strength_fte"]),
    events=exhibit.events(database.run("staffing/unit_dates", view, **asked)),
    note=shorthand.withheld(over_time, "force"),
    empty=shorthand.key(shorthand.WITHHELD),
    values=asked,
    x="as_at",
    y="people_fte",
    shown=["establishment_fte", "strength_fte"],
)
units = database.run(UNITS, view, **asked)
display.table(
    view,
    unit_tables.withheld(units),
    query=UNITS,
    finding=findings.without_rates(units),
    subtitle=f"Posts, full-time equivalents, host and rates of cost, per cent, "
    f"{choice.workers_at}. {shorthand.key(shorthand.WITHHELD, shorthand.UNKNOWN)}",
    shown=findings.units(units),
    values=asked,
)
