"""How well are calls answered, queue by queue?"""

import streamlit as st

from alliance.screen import display, filters, labels, navigation
from alliance.screen.charts import answering
from alliance.screen.findings import contact as findings
from alliance.screen.findings import contact_tables as tables
from alliance.warehouse import database

view = navigation.view("contact_daily")
question = "How well are calls answered, queue by queue?"
scope = filters.words(view, compared=findings.compared(view))
display.title(view, question, scope, extracts=["contact_daily"])

months = database.run("contact/months", view)
dates = database.run("contact/dates", view)
published = database.run("contact/published", view)
events = display.events(dates[dates["kind"] == "agreement"])
monthly = {"view": view, "data": months, "query": "contact/months", "events": events}

waits = ("primary_101_wait_seconds", "secondary_101_wait_seconds")
for column, wait in zip(st.columns(2), waits, strict=True):
    with column:
        display.chart(
            **monthly,
            form=answering.by_area,
            finding=findings.waits(months, wait),
            subtitle=f"101 {wait.split('_')[0]}, average wait of answered calls.",
            table=labels.wide(months, ["month"], ["area"], wait),
            y=wait,
            from_zero=True,
        )

unanswered = tables.markers(published, months, "101", "% not answered")
display.chart(
    **monthly,
    form=answering.abandonment,
    finding=findings.abandonment(months),
    subtitle="101 abandoned, % of calls offered less short abandons, own thresholds.",
    table=tables.abandonment_table(months),
    note=tables.abandonment_note(months, unanswered),
    published=unanswered,
)

aims = database.run("contact/aims", view)
display.chart(
    view,
    aims,
    answering.own_aim,
    query="contact/aims",
    finding=findings.aims(aims),
    subtitle="101 primary answered within a force's own aim, % of calls answered; no "
    "national standard for 101 is in force.",
    empty=findings.aims(aims),
)
