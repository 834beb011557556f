"""Does the public still get answered?"""

import streamlit as st

from alliance.screen import control_choice, display, navigation
from alliance.screen.charts import control as charts
from alliance.screen.charts import control_marks
from alliance.screen.findings import contact, control, control_how, control_icons
from alliance.screen.findings import control_rows as rows
from alliance.screen.findings import control_said as said
from alliance.warehouse import database

view = navigation.view("contact_daily")
asked = control_choice.asked()
top = st.container()
with top:
    display.title(
        view,
        "Does the public still get answered?",
        view.words(compared=said.COMPARED),
        extracts=["contact_daily"],
    )
    for sentence in contact.limits(view):
        display.nothing(sentence)
choices = st.container(horizontal=True, vertical_alignment="bottom", gap="medium")
with choices:
    span, yearly = control_choice.span()
dates = database.run("contact/dates", view)
series = database.run("contact/series", view, span=span)
of_series = {"query": "contact/series", "values": {"span": span}}
with choices:
    measure = control_choice.measure(list(series["measure"].drop_duplicates()))
settings, start = control_choice.rules(asked, dates, view.span)
found = control.assessments(series, span, settings, start, yearly)

with top:
    display.table(
        view,
        control_icons.rows(found),
        finding=said.headline(found),
        subtitle=said.subtitle(found),
        shown=control_icons.grid(found),
        **of_series,
    )
    with st.expander("How to read this", type="compact"):
        for line in control_how.HOW_TO_READ:
            st.markdown(line)

of_one = rows.of_measure(found, measure)
display.chart(
    view,
    rows.drawn(of_one),
    charts.control_chart,
    finding=said.finding(of_one),
    subtitle=said.chart_subtitle(of_one, settings),
    table=rows.table_of(of_one),
    note=said.note(found, measure),
    events=display.events(dates[dates["kind"] == "agreement"]),
    unit=rows.unit(of_one),
    standard=control_marks.standard(rows.standard(of_one)),
    **of_series,
)
navigation.link("change", "Did it change after the agreement?", tested=measure)
