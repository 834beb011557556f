"""What is on record about one unit, agreement, body or joint figure?"""

from alliance.screen import (
    display,
    navigation,
    record,
    record_choice,
    unit_record,
)
from alliance.screen.exhibits import record as listings
from alliance.screen.findings import subjects as findings
from alliance.warehouse import database

view = navigation.view()
subjects = database.run("programme/subjects", view)
chosen = record_choice.asked(subjects)
display.title(
    view,
    findings.question(subjects, chosen),
    view.words(
        years=findings.span(subjects, chosen, view.period.name),
        compared="",
    ),
    extracts=display.EXTRACTS if findings.is_unit(subjects, chosen) else (),
)
display.nothing(record_choice.unknown(subjects))
record_choice.subject(subjects, chosen)
unit_record.glance(view, subjects, chosen)
record.show(view, listings.PHASES, chosen)
record.show(view, listings.STATEMENTS, chosen)
unit_record.extracts(view, subjects, chosen)
record.show(view, listings.MILESTONES, chosen)
record.show(view, listings.RISKS, chosen)
record.show(view, listings.DECISIONS, chosen)
record.show(view, listings.ACTIONS, chosen)
record.show(view, listings.FACTS, chosen)
record.notes(view, unit_id=chosen)
