"""Does the public still get answered?"""

import streamlit as st

from alliance.screen import display, filters, labels, navigation
from alliance.screen.charts import answering
from alliance.screen.findings import contact as findings
from alliance.screen.findings import contact_tables as tables
from alliance.screen.findings import contact_tiles as tiles
from alliance.warehouse import database

view = navigation.view("contact_daily")
period, compared = view.period.name, getattr(view.compared(), "name", "")
question = "Does the public still get answered?"
scope = filters.words(view, compared=findings.compared(view))
display.title(view, question, scope, extracts=["contact_daily"])
for sentence in findings.limits(view):
    display.nothing(sentence)

months = database.run("contact/months", view)
periods = database.run("contact/periods", view)
dates = database.run("contact/dates", view)
published = database.run("contact/published", view)
if len(months) and len(periods):
    st.markdown(labels.plain(tiles.scope(periods, period)))
    shown = [display.Tile(*tile) for tile in tiles.tiles(periods, compared)]
    display.tiles(shown)
display.gaps(view, "contact/periods")

within = tables.markers(published, months, "999", "% answered within 10s")
display.chart(
    view,
    months,
    answering.by_area,
    query="contact/months",
    finding=findings.emergency(months),
    subtitle="999 answered within 10 seconds, % of calls answered, force's own clock.",
    table=labels.wide(months, ["month"], ["area"], "answered_999_within_10_s_pct"),
    note=tables.marker_note(within, "999 answered within 10 seconds"),
    events=display.events(dates[dates["kind"] == "agreement"]),
    published=within,
    y="answered_999_within_10_s_pct",
    standard=("standard_999_pct", "Standard: 90% within 10 seconds"),
)

display.table(
    view,
    periods[: len(periods) * bool(len(months))],
    query="contact/periods",
    finding=tables.changes(periods, period, compared),
    subtitle="Each force and BCH, from counts; 999 and 101 are calls offered.",
    shown=tables.period_table(periods, period, compared),
)
