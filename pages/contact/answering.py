"""Does the public still get answered?"""

import streamlit as st

from alliance.screen import display, filters, labels, navigation
from alliance.screen.charts import answering
from alliance.screen.findings import contact as findings
from alliance.screen.findings import contact_tables as tables
from alliance.screen.findings import contact_tiles as tiles
from alliance.screen.tables import accessible_table
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
events = display.events(dates[dates["kind"] == "agreement"])
monthly = {"view": view, "data": months, "query": "contact/months", "events": events}
if len(months) and len(periods):
    st.markdown(labels.plain(tiles.scope(periods, period)))
    shown = [display.Tile(*tile) for tile in tiles.tiles(periods, compared)]
    display.tiles(shown)
display.gaps(view, "contact/periods")

within = tables.markers(published, months, "999", "% answered within 10s")
display.chart(
    **monthly,
    form=answering.by_area,
    finding=findings.emergency(months),
    subtitle="999 answered within 10 seconds, % of calls answered, force's own clock.",
    table=labels.wide(months, ["month"], ["area"], "answered_999_within_10_s_pct"),
    note=tables.marker_note(within, "999 answered within 10 seconds"),
    published=within,
    y="answered_999_within_10_s_pct",
    standard=("standard_999_pct", "Standard: 90% within 10 seconds"),
)

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

channels = database.run("contact/channels", view)
display.chart(
    view,
    channels,
    answering.volumes,
    query="contact/channels",
    finding=findings.channels(channels),
    subtitle="Calls offered; 101 is the primary queue, the secondary is part of it.",
    table=tables.channel_table(channels),
    note=findings.launches(dates),
    events=events,
)

display.table(
    view,
    periods[: len(periods) * bool(len(months))],
    query="contact/periods",
    finding=tables.changes(periods, period, compared),
    subtitle="Each force and BCH, from counts; 999 and 101 are calls offered.",
    shown=tables.period_table(periods, period, compared),
)

found = tables.counted(published, len(within) + len(unanswered))
st.subheader(labels.plain(found), anchor=False)
display.later_figures(view, "Published figures of calls run to 2025.")
for title, rows in tables.parts(published):
    st.markdown(labels.plain(title))
    accessible_table(rows, title)
display.behind(view, published, "contact/published", found, {})
