"""The limits of control charts, and the four rules that a run of values may break.

The conventions are those of the NHS's "Making Data Count": every point of a run that
breaks a rule is named, and a point on the mean belongs to neither side.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Rule = Literal["outside", "shift", "trend", "two_of_three"]

SIGMA = 1.128
ENOUGH = 12
NEAR, OUTSIDE = 2, 3
# Differences below this share of the values are of floating point, not of the data.
TINY = 1e-9


@dataclass(frozen=True)
class Settings:
    """What charts may differ in; the defaults are those of the NHS's own tool.

    `shift` and `trend` count points; `screened` leaves moving ranges out that are
    outliers, once; `locked` takes limits from the first twelve points only.
    """

    shift: int = 7
    trend: int = 7
    screened: bool = False
    locked: bool = False


@dataclass(frozen=True)
class Limits:
    """The mean and the process limits, in the unit of the values; not clipped."""

    mean: float
    mean_moving_range: float
    points: int

    @property
    def sigma(self) -> float:
        return self.mean_moving_range / SIGMA

    @property
    def lower(self) -> float:
        return self.mean - 3 * self.sigma

    @property
    def upper(self) -> float:
        return self.mean + 3 * self.sigma

    @property
    def near_lower(self) -> float:
        return self.mean - 2 * self.sigma

    @property
    def near_upper(self) -> float:
        return self.mean + 2 * self.sigma

    @property
    def are_trial(self) -> bool:
        """Whether fewer than twelve points stand behind the limits."""
        return self.points < ENOUGH


def zones(values: Iterable[float], found: Limits) -> list[int]:
    """Where each value lies: 1 above the mean, 2 beyond the near limit, 3 outside.

    Below the mean the same with minus; 0 on it, where only floating point differs.
    """
    tiny = TINY * max(abs(found.mean), found.mean_moving_range)
    lows = [edge - tiny for edge in (found.lower, found.near_lower, found.mean)]
    highs = [edge + tiny for edge in (found.mean, found.near_upper, found.upper)]
    # strictly beyond an edge, on both sides: a value on it is still inside
    return [
        bisect_left(highs, value) + bisect_right(lows, value) - OUTSIDE
        for value in values
    ]


def side_of(value: float, found: Limits) -> int:
    """1 above the mean, -1 below it, 0 on it."""
    (zone,) = zones([value], found)
    return (zone > 0) - (zone < 0)


def broken(
    run: Sequence[float], found: Limits, settings: Settings
) -> Iterator[tuple[Rule, int, int]]:
    """Each rule that a run without gaps breaks, with the place and the side."""
    zone = zones(run, found)
    side = [(each > 0) - (each < 0) for each in zone]
    tiny = TINY * max(abs(found.mean), found.mean_moving_range)
    rises = [(b - a > tiny) - (a - b > tiny) for a, b in pairwise(run)]
    for place, each in enumerate(zone):
        if abs(each) == OUTSIDE:
            yield "outside", place, side[place]
    for start, place in _stretches(side, settings.shift, 0):
        yield "shift", place, side[start]
    for place in _two_of_three(zone, side):
        yield "two_of_three", place, side[place]
    # a run of n rises has n + 1 points, the first of which stands before it
    for start, place in _stretches(rises, settings.trend - 1, 1):
        yield "trend", place, rises[start]


def _stretches(
    signs: Sequence[int], length: int, more: int
) -> Iterator[tuple[int, int]]:
    """Runs of one sign that are long enough: start and place, `more` places after."""
    start = 0
    for place in range(1, len(signs) + 1):
        if place < len(signs) and signs[place] == signs[start]:
            continue
        if place - start >= length and signs[start]:
            yield from ((start, at) for at in range(start, place + more))
        start = place


def _two_of_three(zone: Sequence[int], side: Sequence[int]) -> Iterator[int]:
    for start in range(len(zone) - 2):
        places = range(start, start + 3)
        together = side[start] and side[start] == side[start + 1] == side[start + 2]
        flagged = [place for place in places if abs(zone[place]) == NEAR]
        if together and len(flagged) >= 2:
            yield from flagged
