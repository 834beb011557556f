"""What came after an event, read from a chart with limits frozen before it.

A shift among the points after the event is called sustained while it is kept: at least
three quarters of the points since its first lie on its side of the mean of before, and
no later shift lies on the other side. The three quarters are ours.
"""

from dataclasses import dataclass
from typing import Literal

from alliance.methods import spc
from alliance.methods.spc import Chart, Point
from alliance.methods.spc_rules import Limits, side_of

Kind = Literal["unknown", "early", "none", "signals", "passed", "sustained"]

KEPT = 0.75


@dataclass(frozen=True)
class Outcome:
    """What the points after an event show.

    Of a shift: `start` is the place of its first point, `side` 1 above and -1 below the
    mean of before, `run` its points in a row, and `kept` how many of the `since` points
    from it on lie on its side. `signals` are the places after the event that break a
    rule where there is no shift.
    """

    kind: Kind
    before: int
    after: int
    start: int | None = None
    side: int = 0
    run: int = 0
    kept: int = 0
    since: int = 0
    signals: tuple[int, ...] = ()


def outcome(chart: Chart, event: int) -> Outcome:
    """What a chart of `spc.before_after` shows after the place of its event."""
    before, after = _known(chart.points[:event]), _known(chart.points[event:])
    frozen = chart.points[0].limits if before else None
    if frozen is None or not after:
        return Outcome("unknown", before, after)
    if len(chart.starts) > 1:
        return _shifted(chart, frozen, before, after)
    signals = tuple(
        event + place for place, point in enumerate(chart.points[event:]) if point.rules
    )
    if signals:
        return Outcome("signals", before, after, signals=signals)
    is_early = after < chart.settings.shift
    return Outcome("early" if is_early else "none", before, after)


def _shifted(chart: Chart, frozen: Limits, before: int, after: int) -> Outcome:
    """The outcome of a chart with new limits: whether the shift was kept."""
    start = chart.starts[-1]
    values = [point.value for point in chart.points[start:]]
    sides = [side_of(v, frozen) if v is not None else 0 for v in values]
    since = [s for s, v in zip(sides, values, strict=True) if v is not None]
    side = sides[0]
    run = next((n for n, other in enumerate(sides) if other != side), len(sides))
    kept = since.count(side)
    judged = spc.judged(values, frozen, chart.settings)
    is_back = any(
        "shift" in p.rules and s == -side for p, s in zip(judged, sides, strict=True)
    )
    is_kept = kept >= KEPT * len(since) and not is_back
    return Outcome(
        "sustained" if is_kept else "passed",
        before,
        after,
        start,
        side,
        run,
        kept,
        len(since),
    )


def _known(points: tuple[Point, ...]) -> int:
    return sum(point.value is not None for point in points)
