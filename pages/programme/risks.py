"""What could go wrong, and what depends on what?"""

from alliance.screen import (
    display,
    navigation,
    record,
    record_cards,
    record_choice,
)
from alliance.screen.findings import risks as findings
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "What could go wrong, and what depends on what?",
    view.only("All forces").words(
        years="all years, whatever is chosen in the filters",
        compared="",
    ),
    extracts=(),
)
programme = record_choice.programme()
asked = {"unit_id": record_choice.ALL, "programme": programme}
log = database.run("programme/risks", view, **asked)
display.table(
    view,
    findings.not_dependencies(log),
    query="programme/risks",
    finding=findings.stated_finding(log),
    subtitle=findings.unstated(log),
    shown=findings.stated(log),
    values=asked,
    empty="No risk, issue or assumption is on record.",
)
display.table(
    view,
    findings.dependencies(log),
    query="programme/risks",
    finding=findings.dependency_finding(log),
    subtitle="Dependencies by what they wait for.",
    shown=findings.waiting(log),
    values=asked,
    empty="No dependency is on record.",
)
record_cards.links("See also", findings.pages(log))
record.notes(view, page="risks")
