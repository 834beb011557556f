"""How is the alliance doing on savings, public contact and staffing?"""

import streamlit as st

from alliance.screen import display, filters, labels, navigation
from alliance.screen.findings import overview as findings
from alliance.warehouse import database

view = navigation.view()
display.title(view, "How is the alliance doing?", filters.words(view))

decisions = database.run("summary/decisions_due", view)
savings = database.run("summary/savings", view)
contact = database.run("summary/contact", view)
staffing = database.run("summary/staffing", view)
display.tiles(
    findings.tiles(
        decisions,
        savings,
        contact,
        staffing,
        view.next_summit_on,
        view.compared_name,
    )
)

forces = findings.by_force(savings, contact, staffing)
display.table(
    view,
    forces,
    query="summary/savings",
    also=("summary/contact", "summary/staffing"),
    finding=findings.finding(forces),
    subtitle=f"New recurrent cashable savings, {view.period.name}; 999 and secondary "
    f"101 answering, {view.period.name}; deployable strength of the shared units "
    "against establishment at the month-end.",
    shown=findings.in_words(forces),
)

attention, upcoming = st.columns([1, 1], gap="medium")
with attention:
    display.attention(findings.attention(database.run("summary/attention", view)))
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
