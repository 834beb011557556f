"""What a Summit pack can show, in the order of the register: one line for each slide.

Every exhibit is the one that its page shows, made in `alliance/screen/exhibits`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from alliance.packs import changes, for_slides, meeting
from alliance.packs.pack import Brief, Pack, Slide
from alliance.screen import provenance
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import (
    agreement,
    contact,
    decisions,
    need,
    overview,
    programme,
    savings,
    staffing,
    vacancies,
    workforce,
)
from alliance.screen.selection import Selection

Make = Callable[..., Exhibit]


@dataclass(frozen=True)
class Item:
    """A slide that can be chosen: its key for good, its section, its short name.

    `make` gives the exhibit of what could be known on the meeting's day, from a view
    and, where the rows are units (`of_units`), the units to keep. One without rows is
    left out of the pack with its sentence.
    """

    key: str
    section: str
    name: str
    make: Make
    of_units: bool = False

    def exhibit(self, view: Selection, unit_ids: tuple[str, ...] = ()) -> Exhibit:
        """What it shows, narrowed to units; every unit when none is named."""
        return self.make(view, unit_ids) if self.of_units else self.make(view)


CONTACT = "Public contact"
ITEMS = (
    Item("decisions-asked", "Decisions", "Decisions asked", decisions.asked),
    Item("actions", "Decisions", "Actions since last time", for_slides.actions),
    Item("decisions-due", "Decisions", "Other decisions due", decisions.other_due),
    Item("forces", "Summary", "The forces at a glance", for_slides.forces),
    Item("attention", "Summary", "What needs attention", overview.attention),
    Item("savings-to-date", "Savings", "Savings to date", savings.to_date),
    Item("savings-outturn", "Savings", "Outturn by unit", savings.outturn),
    Item("savings-ladder", "Savings", "How sure savings are", for_slides.ladder),
    Item("savings-at-risk", "Savings", "Savings at risk", for_slides.at_risk),
    Item("savings-need", "Savings", "Savings beside the need", need.beside),
    Item("savings-share", "Savings", "Fair share of cost", for_slides.fair_share),
    Item("savings-claims", "Savings", "Claims and savings", programme.claims_compared),
    Item("contact-icons", CONTACT, "Answering 999 and 101", contact.answering),
    Item("contact-999", CONTACT, "999 within 10 seconds", contact.measured),
    Item("contact-secondary", CONTACT, "Secondary 101 wait", contact.secondary),
    Item("contact-agreement", CONTACT, "Since the agreement", agreement.since),
    Item("contact-ahead", CONTACT, "Calls in the year to come", contact.ahead),
    Item("staffing-units", "Staffing", "People by unit", staffing.deployable, True),
    Item("staffing-icons", "Staffing", "Vacancy and sickness", for_slides.rates, True),
    Item("staffing-vacancies", "Staffing", "Vacancies by force", vacancies.rate),
    Item("staffing-views", "Staffing", "Whose people they are", staffing.counted),
    Item("staffing-workforce", "Staffing", "Published workforce", workforce.changed),
    Item("stages", "Programme", "Where each unit stands", programme.stages),
    Item("milestones", "Programme", "Milestones ahead", for_slides.milestones),
    Item("risks", "Programme", "Risks and issues", for_slides.risks),
    Item("claims", "Programme", "What was promised", for_slides.claims),
    Item("changes-figures", "Changes", "Figures restated", changes.figures),
    Item("changes-ladder", "Changes", "Savings that moved", changes.ladder),
    Item("changes-programme", "Changes", "Dates, claims, decisions", changes.programme),
)
# Only in a pack that asks for them: a Summit has time for so many slides.
ON_REQUEST = {
    "contact-ahead",
    "contact-secondary",
    "decisions-due",
    "risks",
    "savings-claims",
    "staffing-vacancies",
    "staffing-views",
}
BY_KEY = {item.key: item for item in ITEMS}


def chosen(brief: Brief) -> list[Item]:
    """The items of a brief in its order."""
    if brief.keys is None:
        opened = [item for item in ITEMS if item.key not in ON_REQUEST]
        return [item for item in opened if item.section in brief.sections]
    return [BY_KEY[k] for k in brief.keys if BY_KEY[k].section in brief.sections]


def made(brief: Brief) -> Iterator[tuple[Item, Exhibit]]:
    """Each chosen item with its exhibit, one after the other: progress can be shown
    and the work be stopped between two."""
    view = meeting.known(brief.view, brief.meeting.on)
    for item in chosen(brief):
        yield item, item.exhibit(view, brief.unit_ids)


def pack(brief: Brief) -> Pack:
    """The pack of a brief."""
    return assembled(brief, made(brief))


def assembled(brief: Brief, found: Iterable[tuple[Item, Exhibit]]) -> Pack:
    """The pack of items with their exhibits; those without rows are left out."""
    slides, left_out = [], []
    for item, exhibit in found:
        if exhibit.data.empty:
            left_out.append((item.name, why_empty(exhibit)))
            continue
        comments = brief.comments.get(item.key, ())
        slides.append(Slide(item.key, item.section, exhibit, comments))
    return Pack(brief, tuple(slides), tuple(left_out))


def why_empty(exhibit: Exhibit) -> str:
    """Why an exhibit has no rows, in a sentence: an extract is missing, the forces send
    none, or its own reason and which extract is late."""
    view = exhibit.view
    if exhibit.gaps:
        return " ".join(exhibit.gaps)
    if exhibit.is_of_extracts and not view.bch_forces:
        return view.without_extract
    late = provenance.late(view, *exhibit.queries)
    return f"{exhibit.empty} {late}." if late else exhibit.empty
