"""The meeting that a pack is for, and what could be known on its day."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from alliance.screen import selection
from alliance.screen.selection import Selection

Marking = Literal["OFFICIAL", "OFFICIAL-SENSITIVE"]


@dataclass(frozen=True)
class Meeting:
    """A meeting on a day, and the protective marking of what is laid before it.

    `handling` says who may see it; a pack marked OFFICIAL-SENSITIVE must have one.
    `address` is the page that a single view was taken from; a meeting has none.
    """

    title: str
    on: dt.date
    marking: Marking = "OFFICIAL"
    handling: str = ""
    address: str = ""

    @property
    def marked(self) -> str:
        """The marking as it stands on every page, with its handling instruction."""
        return " - ".join(filter(None, (self.marking, self.handling)))


def known(view: Selection, on: dt.date) -> Selection:
    """The view as it could be had on a day: nothing that became known later.

    Extracts run to a month's end, so on 28 September they run to 31 August.
    """
    end_before = on.replace(day=1) - dt.timedelta(days=1)
    if on == selection.month_end(on.year, on.month):
        end_before = on
    as_at = min(view.as_at, end_before)
    return replace(
        view,
        as_at=as_at,
        due=as_at,
        known_to=on,
        next_summit_on=on,
        later_events=False,
    )
