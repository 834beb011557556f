"""How many people would hold the standard?"""

import streamlit as st

from alliance.screen import display, labels, navigation, people_choice
from alliance.screen.charts import people as charts
from alliance.screen.findings import people_assumed as settings
from alliance.screen.findings import people_measured as measured
from alliance.screen.findings import people_need as need
from alliance.screen.findings import people_pooled as pooled
from alliance.screen.findings import people_rooms as rooms
from alliance.screen.findings import people_tables as tables
from alliance.screen.findings import people_tiles as tiles
from alliance.screen.findings import people_words as words
from alliance.warehouse import database

view = navigation.view("contact_hourly", "staffing")
top = st.container()
recorded = database.run("contact/answer_targets", view)
assumed = people_choice.draw(recorded)
hours = database.run("contact/hours_of_week", view)
plan = need.planned(rooms.rooms(hours), assumed)
summed = need.by_room(plan, assumed)
forces = need.by_force(summed, database.run("contact/deployable", view), assumed)
with top:
    display.title(
        view,
        "How many people would hold the standard?",
        view.words(years=words.week(hours), compared=assumed.scope),
        extracts=["contact_hourly", "staffing"],
    )
of_hours = {"query": "contact/hours_of_week"}
once = need.once(summed, assumed)
display.chart(
    view,
    once,
    charts.against_deployable,
    finding=words.finding(forces),
    subtitle="Full-time equivalents for a typical week of calls, by force and room.",
    table=forces,
    note=f"{assumed.method} {words.left_out(labels.day(view.period.last_day))}",
    forces=forces,
    **of_hours,
)
display.gaps(view, "contact/deployable")
display.tiles(tiles.tiles(forces, assumed))
checked = measured.checks(database.run("contact/room_hours", view), assumed.hangs_up)
if checked:
    display.head(measured.finding(checked), measured.subtitle(checked))
display.table(
    view,
    forces,
    also=["contact/deployable"],
    finding=words.arranged(forces),
    subtitle="Full-time equivalents by force: needed, staffed, and there.",
    **of_hours,
)
display.table(
    view,
    once,
    finding=words.counted_once(summed),
    subtitle="A typical week: calls, handling time, hours of positions, people.",
    shown=tables.by_room(once, assumed),
    **of_hours,
)
limits = words.LIMITS, words.borrowed(plan), words.incomplete(plan)
for sentence in (words.untimed(hours), *limits):
    display.nothing(sentence)
room = people_choice.room(list(need.shown(assumed.shared_desk)))
drawn = need.of_room(plan, room)
display.chart(
    view,
    drawn,
    charts.typical_week,
    finding=words.weeks(drawn, room),
    subtitle="Positions by hour of a typical week, local time.",
    table=tables.week(drawn),
    note=words.HELD,
    **of_hours,
)
beside = pooled.rows(summed, assumed)
display.table(
    view,
    beside,
    finding=pooled.finding(beside),
    subtitle="Hours of positions a week and people, separate rooms against one.",
    empty="Choose two or three forces to see their calls in one room.",
    **of_hours,
)
display.nothing(pooled.note())
display.table(
    view,
    settings.sources(assumed, recorded),
    query="contact/answer_targets",
    finding=assumed.one_position,
    subtitle="What the figures rest on; change it under Targets and assumptions.",
    every_row=True,
)
