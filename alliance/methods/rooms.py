"""What callers meet over a week in control rooms, each of which answers its own calls.

The hours of a week are added up by their calls. A mean of 4.3 positions in an hour of
the week is taken as 5 in three weeks of ten and as 4 in the others (ours).
"""

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from alliance.methods import erlang, erlang_a

# A share of the weeks too small to count: what is left of arithmetic with decimals.
NOTHING = 1e-9


@dataclass(frozen=True)
class Hour:
    """One of the hours of a week: calls an hour, seconds a call, positions at work."""

    of_day: int
    calls: float
    handle_seconds: float
    positions: float


@dataclass(frozen=True)
class Room:
    """The hours of a room; callers' mean patience in seconds, endless for Erlang C."""

    hours: tuple[Hour, ...]
    patience_seconds: float = math.inf


class Met(NamedTuple):
    """What callers of a week meet, in amounts that add up over hours and rooms.

    `answered_in_time` and `abandoned` count calls, `waited_seconds` all their waits;
    `busy` and `position_hours` are agents' hours; in `short_hours` the agents cannot
    carry the load.
    """

    calls: float = 0.0
    answered_in_time: float = 0.0
    abandoned: float = 0.0
    waited_seconds: float = 0.0
    busy_hours: float = 0.0
    position_hours: float = 0.0
    short_hours: float = 0.0

    def plus(self, other: "Met", weight: float = 1.0) -> "Met":
        """This, and so many times the other."""
        pairs = zip(self, other, strict=True)
        return Met(*(one + weight * more for one, more in pairs))

    @property
    def in_time(self) -> float:
        """Share of all calls answered in time, 0 to 1."""
        return self.answered_in_time / self.calls if self.calls else 1.0

    @property
    def abandoning(self) -> float:
        """Share of all calls whose caller hangs up, 0 to 1."""
        return self.abandoned / self.calls if self.calls else 0.0

    @property
    def wait_seconds(self) -> float:
        """Mean wait of all calls; endless where a queue only grows."""
        return self.waited_seconds / self.calls if self.calls else 0.0

    @property
    def occupancy(self) -> float:
        """Share of their time that agents spend on calls, 0 to 1."""
        return self.busy_hours / self.position_hours if self.position_hours else 0.0


def week(rooms: Sequence[Room], seconds: float) -> Met:
    """What the callers of all rooms meet in a week; in time is within the seconds."""
    total = Met()
    for room in rooms:
        for hour in room.hours:
            total = total.plus(in_hour(hour, room.patience_seconds, seconds))
    return total


def in_hour(hour: Hour, patience_seconds: float, seconds: float) -> Met:
    """What callers meet in one hour of the week, a mean over its weeks."""
    fewer = math.floor(hour.positions + NOTHING)
    more_often = max(hour.positions - fewer, 0.0)
    called = (hour.calls, hour.handle_seconds, patience_seconds, seconds)
    met = Met()
    for agents, share in ((fewer, 1 - more_often), (fewer + 1, more_often)):
        if share > NOTHING:
            met = met.plus(_with(agents, *called), share)
    return met


@lru_cache(maxsize=65_536)
def _with(
    agents: int,
    calls: float,
    handle_seconds: float,
    patience_seconds: float,
    seconds: float,
) -> Met:
    """What callers of an hour meet with a whole number of agents."""
    waiting = erlang_a.waiting(calls, handle_seconds, agents, patience_seconds)
    load = erlang.load(calls, handle_seconds)
    return Met(
        calls=calls,
        answered_in_time=calls * waiting.within(seconds),
        abandoned=calls * waiting.abandoned,
        waited_seconds=calls * waiting.mean_wait_seconds if calls else 0.0,
        busy_hours=agents * waiting.occupancy,
        position_hours=agents,
        short_hours=float(load > 0 and load >= agents),
    )


def positions(rooms: Sequence[Room], of_day: Container[int] = range(24)) -> float:
    """Position hours of a week in these hours of the day."""
    return sum(h.positions for r in rooms for h in r.hours if h.of_day in of_day)


def moved(
    rooms: Sequence[Room], hours: float, of_day: Container[int] = range(24)
) -> tuple[Room, ...] | None:
    """The rooms with so many position hours a week more, or fewer when below 0.

    Spread over these hours of the day and over the rooms in proportion to the positions
    staffed there; none when more are taken out than there are, or there are none.
    """
    there = positions(rooms, of_day)
    if there <= NOTHING or there + hours < -NOTHING:
        return None
    scale = max(1 + hours / there, 0.0)
    return tuple(
        replace(
            room,
            hours=tuple(
                replace(hour, positions=hour.positions * scale)
                if hour.of_day in of_day
                else hour
                for hour in room.hours
            ),
        )
        for room in rooms
    )
