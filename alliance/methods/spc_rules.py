"""The limits of control charts, and the four rules that a run of values may break.

The conventions are those of the NHS's "Making Data Count": every point of a run that
breaks a rule is named, and a point on the mean belongs to neither side.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Rule = Literal["outside", "shift", "trend", "two_of_three"]

SIGMA = 1.128
ENOUGH = 12
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


def sign(difference: float, found: Limits) -> int:
    """1 above, -1 below, 0 where only floating point differs."""
    tiny = TINY * max(abs(found.mean), found.mean_moving_range)
    return (difference > tiny) - (difference < -tiny)


def _outside(
    run: list[float], found: Limits, settings: Settings
) -> Iterator[tuple[int, int]]:
    for place, value in enumerate(run):
        above = sign(value - found.upper, found) > 0
        if above or sign(value - found.lower, found) < 0:
            yield place, 1 if above else -1


def _shift(
    run: list[float], found: Limits, settings: Settings
) -> Iterator[tuple[int, int]]:
    signs = [sign(value - found.mean, found) for value in run]
    return _stretches(signs, settings.shift, 0)


def _trend(
    run: list[float], found: Limits, settings: Settings
) -> Iterator[tuple[int, int]]:
    # a run of n rises has n + 1 points, the first of which stands before it
    signs = [sign(b - a, found) for a, b in pairwise(run)]
    return _stretches(signs, settings.trend - 1, 1)


def _stretches(signs: list[int], length: int, more: int) -> Iterator[tuple[int, int]]:
    """Places of runs of one sign that are long enough, with `more` places after."""
    start = 0
    for place in range(1, len(signs) + 1):
        if place < len(signs) and signs[place] == signs[start]:
            continue
        if place - start >= length and signs[start]:
            yield from ((at, signs[start]) for at in range(start, place + more))
        start = place


def _two_of_three(
    run: list[float], found: Limits, settings: Settings
) -> Iterator[tuple[int, int]]:
    sides = [sign(value - found.mean, found) for value in run]
    near = [_near(value, found) for value in run]
    for start in range(len(run) - 2):
        places = range(start, start + 3)
        side = sides[start]
        together = side and all(sides[place] == side for place in places)
        flagged = [place for place in places if near[place] == side]
        if together and len(flagged) >= 2:
            yield from ((place, side) for place in flagged)


def _near(value: float, found: Limits) -> int:
    """The side on which a value is beyond the near limit but inside the limits."""
    if sign(value - found.upper, found) > 0 or sign(value - found.lower, found) < 0:
        return 0
    above = sign(value - found.near_upper, found) > 0
    return 1 if above else -(sign(value - found.near_lower, found) < 0)


TESTS: dict[
    Rule, Callable[[list[float], Limits, Settings], Iterator[tuple[int, int]]]
] = {
    "outside": _outside,
    "shift": _shift,
    "two_of_three": _two_of_three,
    "trend": _trend,
}
