"""A pack: what a meeting is shown, slide by slide, the same for every format."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from alliance.packs.meeting import Meeting
from alliance.screen.exhibit import Exhibit
from alliance.screen.selection import Selection

SECTIONS = (
    "Decisions",
    "Summary",
    "Savings",
    "Public contact",
    "Staffing",
    "Programme",
    "Changes",
)


@dataclass(frozen=True)
class Comment:
    """What owners say beside a slide, in the form of the extract of comments.

    `what` happened, `why`, the `action` that follows, whose (`owner_role`, never a
    name) and by when (`due_on`).
    """

    what: str
    why: str = ""
    action: str = ""
    owner_role: str = ""
    due_on: dt.date | None = None


@dataclass(frozen=True)
class Slide:
    """One message: an exhibit in its place, with what owners say of it.

    `key` names it for good: in addresses, comments and files issued again.
    """

    key: str
    section: str
    exhibit: Exhibit
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True)
class Brief:
    """What somebody asks for: a meeting, the filters, sections, units, the order.

    `keys` are the slides in their order; one that is not among them is dropped. None
    means those of the chosen sections that a pack has unasked. `unit_ids` narrow the
    slides about single units; none means every unit.
    """

    meeting: Meeting
    view: Selection
    sections: tuple[str, ...] = SECTIONS
    unit_ids: tuple[str, ...] = ()
    keys: tuple[str, ...] | None = None
    comments: dict[str, tuple[Comment, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Pack:
    """The slides of a brief, in order, and what could not be shown, with the reason."""

    brief: Brief
    slides: tuple[Slide, ...]
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def meeting(self) -> Meeting:
        return self.brief.meeting

    def of(self, section: str) -> Sequence[Slide]:
        """The slides of a section, in order."""
        return [slide for slide in self.slides if slide.section == section]
