"""Control charts for single values (XmR), as the NHS's "Making Data Count" has them.

Limits stand three sigma from the mean, sigma being the mean moving range / 1.128. Four
rules tell change from noise; the last point gives the icon of variation, the limits and
a standard give that of assurance. A missing value is None: it has no moving range and
ends every run, because nothing is known of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import fsum
from typing import Literal

from alliance.methods.spc_rules import ENOUGH, Limits, Rule, Settings, broken

Direction = Literal["higher", "lower", "neither"]
Variation = Literal["common", "improvement", "concern", "high", "low", "none"]
Assurance = Literal["passing", "failing", "hit_or_miss", "none"]
Values = Sequence[float | None]

# A moving range beyond this many mean moving ranges is an outlier (upper limit, mR).
SCREEN = 3.267


@dataclass(frozen=True)
class Point:
    """One value, the limits that it is judged by, and the rules that it breaks.

    `side` is 1 for high or rising, -1 for low or falling, 0 where no rule is broken.
    """

    value: float | None
    limits: Limits | None
    rules: tuple[Rule, ...] = ()
    side: int = 0


@dataclass(frozen=True)
class Chart:
    """A control chart: its points, and where a new set of limits begins."""

    points: tuple[Point, ...]
    starts: tuple[int, ...] = (0,)
    settings: Settings = field(default_factory=Settings)

    @property
    def last(self) -> Point | None:
        """The last point that has a value."""
        return next((p for p in reversed(self.points) if p.value is not None), None)


def limits(values: Values, settings: Settings | None = None) -> Limits | None:
    """Limits of a run of values; None where no two of them stand side by side."""
    settings = settings or Settings()
    known = [value for value in values if value is not None]
    if settings.locked:
        values = values[: _place_after(values, ENOUGH)]
        known = known[:ENOUGH]
    ranges = [
        abs(b - a) for a, b in pairwise(values) if a is not None and b is not None
    ]
    if not ranges:
        return None
    mean_range = fsum(ranges) / len(ranges)
    if settings.screened:
        kept = [each for each in ranges if each < SCREEN * mean_range]
        mean_range = fsum(kept) / len(kept) if kept else mean_range
    return Limits(fsum(known) / len(known), mean_range, len(known))


def chart(
    values: Values, settings: Settings | None = None, starts: Sequence[int] = ()
) -> Chart:
    """A control chart with limits of their own from each of the places `starts`."""
    settings = settings or Settings()
    inside = {start for start in starts if 0 < start < len(values)}
    places = (0, *sorted(inside))
    points: list[Point] = []
    for start, end in pairwise((*places, len(values))):
        part = values[start:end]
        points += judged(part, limits(part, settings), settings)
    return Chart(tuple(points), places, settings)


def before_after(values: Values, event: int, settings: Settings | None = None) -> Chart:
    """Limits from the values before a place, carried forward from it.

    New limits begin only where a shift began after the event: at the first point of the
    first run long enough. Runs do not cross the event.
    """
    settings = settings or Settings()
    frozen = limits(values[:event], settings)
    before = judged(values[:event], frozen, settings)
    after = judged(values[event:], frozen, settings)
    shifts = [place for place, point in enumerate(after) if "shift" in point.rules]
    if not shifts:
        return Chart((*before, *after), (0,), settings)
    rest = values[event + shifts[0] :]
    rebased = judged(rest, limits(rest, settings), settings)
    points = (*before, *after[: shifts[0]], *rebased)
    return Chart(points, (0, event + shifts[0]), settings)


def variation(chart: Chart, direction: Direction) -> Variation:
    """The icon of variation: what the last point says, by the measure's direction."""
    last = chart.last
    if last is None or last.limits is None:
        return "none"
    if not last.rules:
        return "common"
    if direction == "neither":
        return "high" if last.side > 0 else "low"
    return "improvement" if (last.side > 0) == (direction == "higher") else "concern"


def assurance(
    chart: Chart, direction: Direction, standard: float | None = None
) -> Assurance:
    """The icon of assurance: whether the limits leave the standard to chance."""
    last = chart.last
    if last is None or last.limits is None or standard is None:
        return "none"
    if direction == "neither":
        return "none"
    if last.limits.lower <= standard <= last.limits.upper:
        return "hit_or_miss"
    is_below = standard < last.limits.lower
    return "passing" if is_below == (direction == "higher") else "failing"


def _place_after(values: Values, count: int) -> int:
    """The place after so many known values."""
    known = [place for place, value in enumerate(values) if value is not None]
    return known[count - 1] + 1 if len(known) >= count else len(values)


def judged(values: Values, found: Limits | None, settings: Settings) -> list[Point]:
    """The points of one stretch of limits, each with the rules that it breaks.

    The first rule that a point breaks gives its side.
    """
    rules: dict[int, dict[Rule, int]] = {}
    if found is not None:
        for start, end in _known(values):
            run = [value for value in values[start:end] if value is not None]
            for rule, place, side in broken(run, found, settings):
                rules.setdefault(start + place, {}).setdefault(rule, side)
    points = [Point(value, found) for value in values]
    for place, sides in rules.items():
        side = next(iter(sides.values()))
        points[place] = Point(values[place], found, tuple(sides), side)
    return points


def _known(values: Values) -> Iterator[tuple[int, int]]:
    """Stretches of values without a missing one, as start and end."""
    start = None
    for place, value in enumerate((*values, None)):
        if value is None and start is not None:
            yield start, place
            start = None
        elif value is not None and start is None:
            start = place
