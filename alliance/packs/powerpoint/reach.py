"""How far the axes of a chart of points reach, and where on them something stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from alliance.packs.drawing import Panel, Place
from alliance.packs.powerpoint import area, axes, looks, sheet, text
from alliance.packs.powerpoint.area import Area

# The room above the plot for letters of events, and after words, in inches.
HEAD, GAP = 0.24, 0.2


@dataclass(frozen=True)
class Ends:
    """The ends of both axes in the numbers of the chart."""

    begin: float
    end: float
    low: float
    high: float


def ends(panel: Panel, where: Area) -> tuple[float, float]:
    """The ends of the axis of values, with room for words right of it, or for the
    letters of events above."""
    low, high = panel.low, panel.high
    if panel.shows_values:
        low, high = axes.value_ends(panel, axes.value_step(panel, most(panel, where)))
    if panel.is_horizontal:
        beyond = [(v - low, w) for _, v, w in _words(panel, rows_of(panel))]
        _, far = area.reach(0, high - low, beyond, where.across)
        return low, low + far
    has_letters = any(not rule.across for rule in panel.rules)
    return low, high + has_letters * (high - low) * HEAD / where.down


def along(panel: Panel, where: Area, rows: dict[Place, float]) -> tuple[float, float]:
    """The ends of the axis of categories, with room for words right of the last."""
    begin, end = _set(panel, rows)
    if panel.is_horizontal:
        return begin, end
    beyond = [(at - begin, w) for at, _, w in _words(panel, rows)]
    _, far = area.reach(0, end - begin, beyond, where.across)
    return begin, begin + far


def rows_of(panel: Panel) -> dict[Place, float]:
    """Words as the numbers of their rows, from the top."""
    if panel.scale != "words":
        return {}
    return {place: float(n) for n, place in enumerate(panel.categories, start=1)}


def _set(panel: Panel, rows: dict[Place, float]) -> tuple[float, float]:
    """The ends of the axis of categories."""
    if rows:
        return 0.5, len(rows) + 0.5
    if panel.scale == "days":
        return axes.days(panel)
    held = [place for place in panel.categories if isinstance(place, float)]
    ends = (panel.begin, panel.end)
    if isinstance(ends[0], float) and isinstance(ends[1], float):
        return min(ends[0], ends[1]), max(ends[0], ends[1])
    return min(held), max(held)


def most(panel: Panel, where: Area) -> int:
    """How many steps of values there is room for."""
    if panel.is_horizontal:
        return int(where.across / (axes.written_width(panel) + 0.4))
    return int(where.down / 0.32)


def _words(
    panel: Panel, rows: dict[Place, float]
) -> Iterator[tuple[float, float, float]]:
    """Place, value and width of the words that stand right of their point."""
    for series in panel.series:
        if series.side != "right":
            continue
        for at, value, said in zip(
            series.at, series.values, series.labels, strict=False
        ):
            if said and at is not None and value is not None:
                lines = [text.width(line, looks.SIZE) for line in said.split("\n")]
                yield number(at, rows), value, max(lines) + GAP


def number(place: Place, rows: dict[Place, float]) -> float:
    """A place as a number of the chart."""
    if place in rows:
        return rows[place]
    if isinstance(place, float):
        return place
    assert not isinstance(place, str), place
    return float(sheet.serial(place))
