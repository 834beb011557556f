"""How far the method of people needed is from what was measured, queue by queue.

As staffed, a method that answers more in time than was measured asks for too few.
"""

import math
from dataclasses import dataclass, replace

import pandas as pd

from alliance.methods import rooms as weeks
from alliance.screen import labels, queues
from alliance.screen.findings import price_rooms as measured
from alliance.screen.findings.price_level import CLOSE_POINTS
from alliance.screen.memory import remember

CLOSE = f"The method comes within {CLOSE_POINTS:g} points (ours) of what was measured"
MORE = "People needed are likely more than the method says"
FEWER = "People needed are likely fewer than the method says"
BOTH = "Read the differences of the method, not its levels"


@dataclass(frozen=True)
class Check:
    """A queue as staffed: per cent answered in time by the method and as measured."""

    queue: str
    seconds: int
    by_method: float
    measured: float
    span: str

    @property
    def apart(self) -> float:
        """Points by which the method is above what was measured, as written."""
        return round(round(self.by_method, 1) - round(self.measured, 1), 1)


@remember
def checks(hours: pd.DataFrame, hangs_up: bool) -> tuple[Check, ...]:
    """Each queue of `contact/room_hours` of which enough is known to compare."""
    found = []
    for queue, name in queues.QUEUES.items():
        forces = measured.forces_with(hours, name)
        if not forces:
            continue
        rooms = measured.of(hours, name, tuple(forces))
        known = rooms.measured.in_time
        if known is None:
            continue
        own = rooms.rooms
        if not hangs_up:
            own = tuple(replace(room, patience_seconds=math.inf) for room in own)
        by_method = 100 * weeks.week(own, rooms.seconds).in_time
        said = queue.replace("Crime", "crime")
        found.append(Check(said, rooms.seconds, by_method, 100 * known, rooms.span))
    return tuple(found)


def finding(found: tuple[Check, ...]) -> str:
    """What follows for the need: the method as staffed beside what was measured."""
    listed = ", ".join(
        f"{each.queue} {labels.percent(each.by_method)} (measured "
        f"{labels.percent(each.measured)})"
        for each in found
    )
    return f"{_follows(found)}: as staffed it answers in time {listed}."


def subtitle(found: tuple[Check, ...]) -> str:
    """Which share, within which times, of which months."""
    times = ", ".join(f"{each.queue} in {each.seconds} s" for each in found)
    return (
        f"Share of calls offered that are answered in time, all chosen forces, each "
        f"queue at its own desk: {times}; {found[0].span}."
    )


def _follows(found: tuple[Check, ...]) -> str:
    above = any(each.apart > CLOSE_POINTS for each in found)
    below = any(each.apart < -CLOSE_POINTS for each in found)
    if above and below:
        return BOTH
    return MORE if above else FEWER if below else CLOSE
