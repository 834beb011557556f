"""The charts of posts and people: strength over time, and who moved."""

from typing import Any

from alliance.screen import display, exhibit, unit_tables
from alliance.screen.charts import measures
from alliance.screen.chosen_staff import Choice
from alliance.screen.findings import shorthand
from alliance.screen.findings import staffing as findings
from alliance.screen.selection import Selection
from alliance.warehouse import database

PEOPLE = ["establishment_fte", "strength_fte", "deployable_fte"]
MOVES = ["joiners_in_12_months_fte", "leavers_in_12_months_fte"]
WITHHELD = shorthand.key(shorthand.WITHHELD)


def over_time(view: Selection, choice: Choice) -> None:
    """Month-ends of each force, and the joiners and leavers of 12 months."""
    asked = choice.parameters
    months = unit_tables.known(database.run("staffing/months", view, **asked))
    forces = unit_tables.known(months[~months.is_total])
    dates = database.run("staffing/unit_dates", view, **asked)
    shared: dict[str, Any] = {
        "query": "staffing/months",
        "events": exhibit.events(dates),
        "note": shorthand.withheld(forces, "force"),
        "values": asked,
        "x": "as_at",
        "empty": WITHHELD,
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
        **shared,
    )
    display.chart(
        view,
        forces,
        measures.panels,
        finding=findings.moves(months),
        subtitle="12 months to each month-end, full-time equivalents, moves between "
        f"the forces included: {choice.span}.",
        table=unit_tables.wide(months, "as_at", [*MOVES, "turnover_pct"]),
        y="moves_fte",
        shown=MOVES,
        **shared,
    )
