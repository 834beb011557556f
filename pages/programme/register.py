"""Where does each collaboration stand?"""

from alliance.screen import (
    chosen,
    display,
    labels,
    navigation,
    record,
    record_choice,
)
from alliance.screen.findings import register as findings
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "Where does each collaboration stand?",
    view.words(years=f"as reported by {labels.day(view.known_to)}", compared=""),
    extracts=(),
)
programme, by = record_choice.for_board()
asked = chosen.of_record(programme)
phases = database.run("programme/phases", view, **asked)
subjects = database.run("programme/subjects", view)
record.board(view, phases, by, asked)
display.table(
    view,
    findings.register(subjects, phases),
    query="programme/subjects",
    also=("programme/phases",),
    finding=findings.register_finding(phases),
    subtitle="Stage and Section 22A agreement are two things. Not stated: the "
    "documents are silent.",
    values=asked,
    every_row=True,
)
record.notes(view, page="register")
