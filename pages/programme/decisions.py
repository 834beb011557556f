"""What must be decided, and who must agree?"""

from alliance.screen import display, labels, navigation, record, record_choice
from alliance.screen.findings import agreements, decision_log, summit
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "What must be decided, and who must agree?",
    view.words(years="all years", compared=""),
    extracts=(),
)
programme = record_choice.programme()
chosen = {"unit_id": record_choice.ALL, "programme": programme}
known = database.run("programme/decisions", view, **chosen)
subjects = database.run("programme/subjects", view)

asked = summit.asked(known, view.next_summit_on)
if asked.empty:
    said = summit.finding(asked, view.next_summit_on)
    display.absent(view, said, "programme/decisions")
for row in asked.to_dict("records"):
    of_unit = {"unit_id": row["subject_id"], "programme": record_choice.PROGRAMMES[0]}
    phases = database.run("programme/phases", view, **of_unit)
    milestones = database.run("programme/milestones", view, **of_unit)
    display.table(
        view,
        asked,
        query="programme/decisions",
        also=("programme/phases", "programme/milestones"),
        finding=summit.finding(asked, view.next_summit_on),
        subtitle=f"{row['unit']}: what the record says, known by "
        f"{labels.day(view.known_to)}.",
        shown=summit.glance(row, subjects, phases, milestones),
        values=of_unit,
    )
    name = labels.plain(row["unit"])
    navigation.link("unit", f"All that is on record: {name}", unit=row["subject_id"])

other_due = summit.other_due(known, view.next_summit_on)
display.table(
    view,
    other_due,
    query="programme/decisions",
    finding=decision_log.due_finding(other_due),
    subtitle="Due beside the Summit's, soonest first.",
    shown=decision_log.due(other_due),
    values=chosen,
    empty="No other decision is due for this choice.",
    every_row=True,
)
taken = decision_log.taken(known)
display.table(
    view,
    taken,
    query="programme/decisions",
    finding=decision_log.finding(taken),
    subtitle=decision_log.subtitle(taken),
    shown=decision_log.log(taken),
    values=chosen,
    empty="No decision is on record for this choice.",
    every_row=True,
)
signed = database.run("programme/agreements", view, programme=programme)
display.table(
    view,
    signed,
    query="programme/agreements",
    finding=agreements.finding(signed),
    subtitle=agreements.subtitle(signed),
    shown=agreements.listed(signed),
    values={"programme": programme},
    empty="No Section 22A agreement is on record for this choice.",
    every_row=True,
)
record.show(view, record.ACTIONS, programme=programme)
record.notes(view, page="decisions")
