"""How is the alliance doing on savings, public contact and staffing?"""

import streamlit as st

from alliance.screen import display, labels, navigation, reach
from alliance.screen.exhibits import overview as exhibits
from alliance.screen.findings import attention as attention_words
from alliance.screen.findings import overview as findings
from alliance.warehouse import database

view = navigation.view()
of_savings, of_calls, of_staff = (navigation.view(e) for e in display.EXTRACTS)
display.title(view, "How is the alliance doing?", view.words())

decisions = database.run("summary/decisions_due", view)
savings = database.run("summary/savings", of_savings)
contact = database.run("summary/contact", of_calls)
staffing = database.run("summary/staffing", of_staff)
display.tiles(
    findings.tiles(
        decisions,
        savings,
        contact,
        staffing,
        view.next_summit_on,
        (of_calls.compared_name, of_staff.compared_name),
        tuple(reach.end_if_late(view, extract) for extract in display.EXTRACTS),
    ),
    "summary/decisions_due",
    *findings.QUERIES,
)

display.show(exhibits.forces(view))

attention, upcoming = st.columns([1, 1], gap="medium")
with attention:
    found = exhibits.found(view)
    display.attention(view, attention_words.lines(found), "summary/attention")
    display.links("On record", findings.RECORD)
with upcoming:
    milestones = database.run("summary/milestones_next", view)
    display.table(
        view,
        milestones,
        query="summary/milestones_next",
        finding="Next milestones",
        subtitle="Planned and forecast dates as stated by "
        f"{labels.day(view.known_to)}.",
        shown=findings.milestones(milestones),
    )
display.freshness(view)
