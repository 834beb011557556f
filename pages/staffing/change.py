"""What happened to a unit's people after an agreement or a go-live?"""

import streamlit as st

from alliance.screen import (
    display,
    labels,
    navigation,
    rank_tables,
    staff_event_choice,
    unit_choice,
    unit_tables,
)
from alliance.screen.charts import measures
from alliance.screen.charts.base import Event
from alliance.screen.findings import shorthand
from alliance.screen.findings import staffing_change as findings
from alliance.warehouse import database

ROWS, MONTHS = "staffing/before_after", "staffing/months"
PEOPLE = ["establishment_fte", "strength_fte"]
view = navigation.view("staffing")
top = st.container()
unit = unit_choice.draw(view, database.run("staffing/shared_units", view))
events = database.run("staffing/unit_events", view, **unit.parameters)
months = database.run(MONTHS, view, **staff_event_choice.all_months(unit))
choice = staff_event_choice.draw(unit, events, months)
asked = choice.parameters
with top:
    display.title(
        view,
        "What happened to a unit's people after an agreement or a go-live?",
        view.words(
            years="all months received",
            compared=f"before and after {labels.day(choice.day)}",
        ),
        ["staffing"],
    )
every = database.run(ROWS, view, **asked)
rows = findings.of_type(every, asked["worker_type"])
missing = findings.missing(every, rows, unit.name)
of_rows = {"query": ROWS, "values": asked, "empty": missing}
shown = findings.at_month_ends(rows)
display.table(
    view,
    unit_tables.withheld(rows),
    finding=findings.finding(rows, unit.unit, choice.since),
    subtitle="Posts (establishment) and strength, funded by the forces, last month-end "
    f"before and latest, full-time equivalents: {unit.name}. "
    f"{shorthand.key_of(shown)}",
    shown=shown,
    **of_rows,
)
display.nothing(choice.caveat)
forces = unit_tables.known(months[~months.is_total])
display.chart(
    view,
    forces,
    measures.panels,
    query=MONTHS,
    finding=findings.means(rows),
    subtitle=f"Month-end, full-time equivalents, employing force: {choice.span}.",
    table=unit_tables.wide(forces, "as_at", PEOPLE),
    events=[Event(choice.day, choice.mark)],
    note=shorthand.withheld(forces, "force"),
    empty=missing,
    values=asked,
    x="as_at",
    y="people_fte",
    shown=PEOPLE,
)
display.table(
    view,
    unit_tables.withheld(rows),
    finding="Means of up to twelve months before and after, by force.",
    subtitle=f"Strength, full-time equivalents: {unit.name}. Same months: those "
    "of the months after whose month a year before is among those before.",
    shown=findings.in_means(rows),
    **of_rows,
)
by_type = findings.by_type(every)
display.table(
    view,
    unit_tables.withheld(every),
    finding=findings.types(every),
    subtitle=f"Strength by worker type and force, full-time equivalents, before "
    f"{choice.since} and latest: {unit.unit}. {shorthand.key_of(by_type)}",
    shown=by_type,
    **of_rows,
)
display.nothing(findings.LIMITS)

ranks = database.run("staffing/ranks", view)
rank_tables.show(view, ranks, choice.day, choice.since)
