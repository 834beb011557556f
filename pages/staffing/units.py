"""Do the shared units have the people?"""

import streamlit as st

from alliance.screen import display, navigation, unit_choice, unit_tables, unit_tiles
from alliance.screen.charts import filled, lines, measures
from alliance.screen.findings import shorthand
from alliance.screen.findings import staffing as findings
from alliance.warehouse import database

QUESTION = "Do the shared units have the people?"
PEOPLE = ["establishment_fte", "strength_fte", "deployable_fte"]
MOVES = ["joiners_in_12_months_fte", "leavers_in_12_months_fte"]

view = navigation.view("staffing")
top = st.container()
choice = unit_choice.draw(view, database.run("staffing/shared_units", view))
with top:
    display.title(view, QUESTION, choice.scope, ["staffing"])
unit_choice.say_limits(choice)

asked = choice.parameters
headline = database.run("staffing/headline", view, **asked)
if not view.has_actuals or "shown" not in headline.figures.tolist():
    display.absent(view, choice.nothing(), "staffing/headline")
    st.stop()
display.tiles(unit_tiles.tiles(headline))
if headline.is_withheld.iloc[0]:
    display.nothing(shorthand.key(shorthand.WITHHELD))
    st.stop()

by_unit = database.run("staffing/by_unit", view, **asked)
units = unit_tables.known(choice.bars(by_unit))
display.chart(
    view,
    units,
    filled.within,
    query="staffing/by_unit",
    finding=findings.deployable(units, choice.category),
    subtitle=f"Full-time equivalents, funded by the forces: {choice.at}.",
    table=unit_tables.withheld(units),
    empty=shorthand.key(shorthand.WITHHELD),
    note=shorthand.withheld(units, choice.category),
    values=asked,
    category=choice.category,
    outline="establishment_fte",
    solid="deployable_fte",
    share="deployable_pct",
)

months = unit_tables.known(database.run("staffing/months", view, **asked))
forces = unit_tables.known(months[~months.is_total])
over_time = {
    "query": "staffing/months",
    "events": display.events(database.run("staffing/unit_dates", view, **asked)),
    "note": shorthand.withheld(forces, "force"),
    "values": asked,
    "x": "as_at",
    "empty": shorthand.key(shorthand.WITHHELD),
}
display.chart(
    view,
    forces,
    measures.panels,
    finding=findings.strength(forces),
    subtitle=f"Month-end, full-time equivalents, employing force: {choice.span}.",
    table=unit_tables.wide(forces, "as_at", PEOPLE),
    y="people_fte",
    shown=PEOPLE,
    **over_time,
)
display.chart(
    view,
    months,
    lines.by_force,
    finding=findings.vacancies(months),
    subtitle="Establishment less strength, per cent of establishment, employing force "
    f"(below zero: over strength): {choice.span}.",
    table=unit_tables.wide(months, "as_at", ["vacancy_pct"]),
    y="vacancy_pct",
    **over_time,
)
display.chart(
    view,
    months,
    lines.by_force,
    finding=findings.sickness(months),
    subtitle="Days lost to sickness, per cent of days available, employing force: "
    f"{choice.span}.",
    table=unit_tables.wide(months, "as_at", ["sickness_pct"]),
    y="sickness_pct",
    **over_time,
)
display.chart(
    view,
    forces,
    measures.panels,
    finding=findings.moves(forces),
    subtitle="12 months to each month-end, full-time equivalents, moves between the "
    f"forces included: {choice.span}.",
    table=unit_tables.wide(months, "as_at", [*MOVES, "turnover_pct"]),
    y="moves_fte",
    shown=MOVES,
    **over_time,
)

unit_tables.show_units(view, by_unit, choice)
unit_tables.show_whole_forces(
    view, database.run("staffing/whole_force", view, **asked), choice
)
