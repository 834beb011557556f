"""Do vacancies and sickness change, or only vary?"""

import streamlit as st

from alliance.screen import (
    control_choice,
    display,
    navigation,
    staffing_control_choice,
    unit_choice,
)
from alliance.screen.charts import control as charts
from alliance.screen.findings import control, control_icons
from alliance.screen.findings import control_rows as rows
from alliance.screen.findings import control_said as said
from alliance.screen.findings import staffing_control as findings
from alliance.warehouse import database

view = navigation.view("staffing")
asked = control_choice.asked()
top = st.container()
with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
    workers = staffing_control_choice.workers()
    yearly = control_choice.seasonal()
fold, answer = st.container(), st.container()
charted = staffing_control_choice.charted(database.run("staffing/shared_units", view))
dates = database.run("staffing/unit_dates", view, unit_id=charted.unit_id)
with fold:
    settings, start = staffing_control_choice.rules(asked, dates, view.span)
with top:
    display.title(
        view,
        "Do vacancies and sickness change, or only vary?",
        view.words(compared=said.COMPARED),
        extracts=["staffing"],
    )
values = {"worker_type": unit_choice.WORKER_TYPES[workers]}
of_series = {"query": "staffing/series", "values": values}
outside = unit_choice.outside(view)
series = database.run("staffing/series", view, **values)
places = findings.of_places(series)
found = control.assessments(places, "month", settings, start, yearly)
table = findings.grid(found, places)
with answer:
    display.table(
        view,
        control_icons.rows(found),
        finding=findings.headline(found, findings.area(series)),
        subtitle=findings.subtitle(workers, places, table),
        shown=table,
        empty=outside or findings.nothing(workers),
        **of_series,
    )
    with st.expander("How to read this", type="compact"):
        for line in findings.HOW_TO_READ:
            st.markdown(line)

of_unit = findings.of_forces(series, charted.unit_id)
by_force = control.assessments(of_unit, "month", settings, start, yearly)
of_one = rows.of_measure(by_force, charted.measure)
hidden = findings.hidden(series, charted.unit_id)
display.chart(
    view,
    rows.drawn(of_one),
    charts.control_chart,
    finding=said.finding(of_one),
    subtitle=f"{charted.unit}, {workers.lower()}. "
    f"{said.chart_subtitle(of_one, settings)}",
    table=rows.table_of(of_one),
    note=findings.note(by_force, charted.measure, hidden),
    empty=outside or hidden or findings.nothing(workers, charted.unit),
    events=display.events(dates),
    unit=rows.unit(of_one),
    below_zero=charted.below_zero,
    **of_series,
)
