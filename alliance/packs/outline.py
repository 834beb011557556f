"""What a brief will show before anything is made of it: a line for each slide."""

from collections.abc import Sequence
from dataclasses import dataclass

from alliance.packs import contents, fitness, issue, meeting
from alliance.packs.pack import SECTIONS, Brief
from alliance.screen import labels
from alliance.screen.memory import remember
from alliance.screen.selection import Selection

EMPTY_NOW = "leave it out, or choose other forces, years or units."


@dataclass(frozen=True)
class Line:
    """A slide: what it says, or why it is left out; `failed` for a fault."""

    key: str
    section: str
    name: str
    finding: str
    why: str = ""
    failed: bool = False

    @property
    def is_shown(self) -> bool:
        return not self.why


def lines(brief: Brief, store_state: str) -> list[Line]:
    """A line for each chosen slide; `store_state` names the state of issued packs,
    which some slides compare with."""
    view = meeting.known(brief.view, brief.meeting.on)
    return [
        _line(item.key, view, brief.unit_ids, store_state)
        for item in contents.chosen(brief)
    ]


@remember
def _line(
    key: str, view: Selection, unit_ids: tuple[str, ...], store_state: str
) -> Line:
    item = contents.BY_KEY[key]
    exhibit = issue.tried(item, view, unit_ids)
    if exhibit is None:
        return Line(key, item.section, item.name, "", fitness.FAULT, failed=True)
    why = contents.why_empty(exhibit) if exhibit.data.empty else ""
    return Line(key, item.section, item.name, exhibit.finding, why)


def answer(found: Sequence[Line], of: str) -> str:
    """How many slides are laid before a meeting, in how many sections."""
    shown = [line for line in found if line.is_shown]
    sections = {line.section for line in shown}
    if not shown:
        return f"No slide is laid before {of}."
    slides = _counted(len(shown), "slide is", "slides are")
    return f"{slides} laid before {of}, in {_counted(len(sections), 'section')}."


def known_then(brief: Brief) -> str:
    """What the figures of a pack can hold at most, in words."""
    view = meeting.known(brief.view, brief.meeting.on)
    on, to = labels.day(view.known_to), labels.day(view.as_at)
    return (
        f"As known on {on}; extracts to {to}; marked {brief.meeting.marked}. Made as "
        "slides that can be edited, a paper and a workbook, with the same figures."
    )


def summary(brief: Brief, found: Sequence[Line]) -> str:
    """The choices in a few words, to tell one pack from another."""
    shown = sum(line.is_shown for line in found)
    keys = {line.key for line in found if line.is_shown}
    comments = sum(len(brief.comments.get(key, ())) for key in keys)
    parts = [
        f"{brief.meeting.title}, {labels.day(brief.meeting.on)}",
        _counted(shown, "slide"),
        _counted(comments, "comment"),
        brief.view.words(compared=""),
        brief.meeting.marked,
    ]
    return " · ".join(parts)


def in_the_way(found: Sequence[Line]) -> list[str]:
    """Why no pack can be made of these slides: those that failed, empty sections."""
    faults = [f"{line.section}: {line.name} failed." for line in found if line.failed]
    empty = [
        f"Section {section} would be empty: {EMPTY_NOW}"
        for section in SECTIONS
        if (of := [line for line in found if line.section == section])
        and not any(line.is_shown or line.failed for line in of)
    ]
    return [*faults, *empty]


def left_out(found: Sequence[Line]) -> list[str]:
    """The slides that cannot be shown, together where the reason is the same."""
    names: dict[str, list[str]] = {}
    for line in found:
        if line.why:
            names.setdefault(line.why, []).append(line.name)
    return [f"{', '.join(of)}: {why}" for why, of in names.items()]


def named(brief: Brief) -> str:
    """The meeting with its day: `the Strategic Alliance Summit on 28 Sep 2016`."""
    return f"the {brief.meeting.title} on {labels.day(brief.meeting.on)}"


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or f'{one}s'}"
