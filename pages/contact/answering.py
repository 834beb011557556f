"""Does the public still get answered?"""

import streamlit as st

from alliance.screen import control_choice, display, navigation
from alliance.screen.chosen_charts import Rules
from alliance.screen.exhibits import contact as exhibits
from alliance.screen.findings import contact, control_how
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
with choices:
    measure = control_choice.measure(exhibits.offered(view, span))
settings, start = control_choice.rules(asked, dates, view.span)
rules = Rules(span, settings, start, yearly)

with top:
    display.show(exhibits.icons(view, rules))
    with st.expander("How to read this", type="compact"):
        for line in control_how.HOW_TO_READ:
            st.markdown(line)

display.show(exhibits.measured(view, measure, rules))
navigation.link("change", "Did it change after the agreement?", tested=measure)
