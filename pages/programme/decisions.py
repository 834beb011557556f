"""What must be decided, and who must agree?"""

from alliance.screen import chosen, display, labels, navigation, record, record_choice
from alliance.screen.exhibits import decisions as exhibits
from alliance.screen.exhibits import record as listings
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
values = chosen.of_record(programme)
known = database.run("programme/decisions", view, **values)
names = dict(zip(known["subject_id"], known["unit"], strict=True))

each = exhibits.glances(view, programme)
if not each:
    said = summit.finding(known.head(0), view.next_summit_on)
    display.absent(view, said, "programme/decisions")
for glance in each:
    display.show(glance)
    unit_id = glance.values["unit_id"]
    name = labels.plain(names[unit_id])
    navigation.link("unit", f"All that is on record: {name}", unit=unit_id)

display.show(exhibits.other_due(view, programme), every_row=True)
taken = decision_log.taken(known)
display.table(
    view,
    taken,
    query="programme/decisions",
    finding=decision_log.finding(taken),
    subtitle=decision_log.subtitle(taken),
    shown=decision_log.log(taken),
    values=values,
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
record.show(view, listings.ACTIONS, programme=programme)
record.notes(view, page="decisions")
