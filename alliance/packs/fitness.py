"""Whether a brief can be made into a pack: asked before, and of its exhibits after."""

from collections import Counter
from collections.abc import Iterable, Sequence

from alliance.packs import contents
from alliance.packs.contents import Item
from alliance.packs.pack import SECTIONS, Brief
from alliance.packs.refused import Reason, Refused
from alliance.screen.exhibit import Exhibit
from alliance.warehouse import database

CHOOSE = "Choose from: {}."
FAULT = (
    "it could not be made because of a fault in the program, which the log of whoever "
    "looks after the server describes."
)
DROP = "Drop the slide, or have the fault mended."


def asked(brief: Brief) -> None:
    """Raise `Refused` when a brief asks for what there is not, or for nothing."""
    reasons = [*_unknown(brief), *_meeting(brief)]
    if not reasons and not contents.chosen(brief):
        reasons = [
            Reason("Slides", "no slide is chosen.", "Choose a section or a slide.")
        ]
    if reasons:
        raise Refused(*reasons)


def _unknown(brief: Brief) -> Iterable[Reason]:
    keys = brief.keys or ()
    for key in (*keys, *brief.comments):
        if key not in contents.BY_KEY:
            known = CHOOSE.format(", ".join(contents.BY_KEY))
            yield Reason("Slides", f"there is no slide “{key}”.", known)
    for key, count in Counter(keys).items():
        if count > 1:
            yield Reason("Slides", f"“{key}” is named twice.", "Name it once.")
    for section in brief.sections:
        if section not in SECTIONS:
            known = CHOOSE.format(", ".join(SECTIONS))
            yield Reason("Sections", f"there is no section “{section}”.", known)
    named = database.run("briefing/units", brief.view)["unit_id"]
    for unit_id in brief.unit_ids:
        if unit_id not in set(named):
            known = CHOOSE.format(", ".join(named))
            yield Reason("Units", f"no extract has a unit “{unit_id}”.", known)


def _meeting(brief: Brief) -> Iterable[Reason]:
    meeting = brief.meeting
    if meeting.marking == "OFFICIAL-SENSITIVE" and not meeting.handling.strip():
        yield Reason(
            "Protective marking",
            "OFFICIAL-SENSITIVE has no handling instruction.",
            "Say who may see the pack, and what they may do with it.",
        )
    if not meeting.title.strip():
        yield Reason("Meeting", "it has no title.", "Give it one.")


def made(found: Sequence[tuple[Item, Exhibit | None]]) -> None:
    """Raise `Refused` for exhibits that failed (None) and for sections left empty."""
    reasons = [
        Reason(f"Slide “{item.name}” in {item.section}", FAULT, DROP)
        for item, exhibit in found
        if exhibit is None
    ]
    reasons += [
        empty_section(section, [(i, e) for i, e in found if i.section == section])
        for section in dict.fromkeys(item.section for item, _ in found)
        if not any(_has_rows(e) for i, e in found if i.section == section)
    ]
    if reasons:
        raise Refused(*reasons)


def _has_rows(exhibit: Exhibit | None) -> bool:
    # One that failed is told already, by name.
    return exhibit is None or not exhibit.data.empty


def empty_section(section: str, found: Sequence[tuple[Item, Exhibit | None]]) -> Reason:
    """That every slide of a section is empty, and why."""
    why = dict.fromkeys(contents.why_empty(e) for _, e in found if e is not None)
    return Reason(
        f"Section {section}",
        f"it would be empty. {' '.join(why)}",
        "Leave the section out, or choose other forces, years or units.",
    )
