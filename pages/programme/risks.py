"""What could go wrong, and what depends on what?"""

from alliance.screen import (
    chosen,
    display,
    navigation,
    record,
    record_cards,
    record_choice,
)
from alliance.screen.exhibits import programme as exhibits
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
asked = chosen.of_record(programme)
log = database.run("programme/risks", view, **asked)
display.show(exhibits.stated_risks(view, programme))
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
