"""Do vacancies and sickness change, or only vary?"""

import streamlit as st

from alliance.screen import (
    control_choice,
    display,
    navigation,
    staffing_control_choice,
)
from alliance.screen.chosen_charts import Rules
from alliance.screen.exhibits import vacancies as exhibits
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
rules = Rules(settings=settings, start=start, yearly=yearly)
with answer:
    display.show(exhibits.icons(view, workers=workers, rules=rules))
    with st.expander("How to read this", type="compact"):
        for line in findings.HOW_TO_READ:
            st.markdown(line)
display.show(exhibits.rate(view, charted, workers, rules))
