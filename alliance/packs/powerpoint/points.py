"""A panel of lines and marks as PowerPoint's own chart of points (XY scatter).

Rows of words are numbered from the top, days are days: each series brings its own
places. Rules, the words at places and the names of rows are series too, so that they
stay with the chart.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from alliance.packs.drawing import Panel, Place, Rule, Series, Side
from alliance.packs.powerpoint import area, axes, looks, sheet, text
from alliance.packs.powerpoint.area import Area
from alliance.packs.powerpoint.axes import Axis
from alliance.packs.powerpoint.series import Drawn, xml
from alliance.packs.powerpoint.sheet import Sheet

HEAD = 0.24
BAR = 11.0
GAP = 0.2
NAMES = "Names"
CENTRED = ("above", "below")


@dataclass(frozen=True)
class Ends:
    """The ends of both axes in the numbers of the chart."""

    begin: float
    end: float
    low: float
    high: float


def plot(panel: Panel, where: Area, scale: tuple[float, float]) -> tuple[str, Sheet]:
    """The chart and axes of a panel, with the sheet of their figures."""
    numbered = _rows(panel)
    ends = Ends(*_reach(panel, where, numbered), *scale)
    every = [
        part for series in panel.series for part in _drawn(series, panel, numbered)
    ]
    every += [part for rule in panel.rules for part in _rule(rule, panel, ends, where)]
    every += _names(panel, ends, numbered)
    page = Sheet(max(part.rows for part in every))
    every = [_kept_inside(part, ends, where) for part in every]
    series = "".join(xml(part, page, number) for number, part in enumerate(every))
    chart = (
        f"<c:scatterChart><c:scatterStyle val='lineMarker'/><c:varyColors val='0'/>"
        f"{series}<c:axId val='1'/><c:axId val='2'/></c:scatterChart>"
    )
    drawn = "".join(axis.xml for axis in _axes(panel, where, ends, numbered))
    return chart + drawn, page


def names(panel: Panel) -> list[str]:
    """The names beside the axis of categories, where these are words."""
    return [] if panel.scale == "days" else [said for _, said in area.rows(panel)]


def ends(panel: Panel, where: Area) -> tuple[float, float]:
    """The ends of the axis of values, with room for words right of it, or for the
    letters of events above."""
    low, high = panel.low, panel.high
    if panel.shows_values:
        low, high = axes.value_ends(panel, axes.value_step(panel, _most(panel, where)))
    if panel.is_horizontal:
        beyond = [(v - low, w) for _, v, w in _words(panel, _rows(panel))]
        _, far = area.reach(0, high - low, beyond, where.across)
        return low, low + far
    has_letters = any(not rule.across for rule in panel.rules)
    return low, high + has_letters * (high - low) * HEAD / where.down


def _reach(panel: Panel, where: Area, rows: dict[Place, float]) -> tuple[float, float]:
    """The ends of the axis of categories, with room for words right of the last."""
    begin, end = _along(panel, rows)
    if panel.is_horizontal:
        return begin, end
    beyond = [(at - begin, w) for at, _, w in _words(panel, rows)]
    _, far = area.reach(0, end - begin, beyond, where.across)
    return begin, begin + far


def _rows(panel: Panel) -> dict[Place, float]:
    """Words as the numbers of their rows, from the top."""
    if panel.scale != "words":
        return {}
    return {place: float(n) for n, place in enumerate(panel.categories, start=1)}


def _along(panel: Panel, rows: dict[Place, float]) -> tuple[float, float]:
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


def _most(panel: Panel, where: Area) -> int:
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


def _drawn(series: Series, panel: Panel, rows: dict[Place, float]) -> Iterator[Drawn]:
    """A series as it is drawn: a band as two lines, a floating bar as a thick one."""
    at = [rows.get(place, place) if place is not None else None for place in series.at]
    lying = panel.is_horizontal
    if series.look == "band":
        edge = replace(series, colour=looks.QUIET, dash="dot", width=2.0, starts=())
        yield Drawn(edge, tuple(at), lying)
        low = replace(edge, name=f"{series.name}, low", values=series.starts)
        yield Drawn(replace(low, in_legend=False), tuple(at), lying)
    elif series.look == "bar":
        ends = [
            end
            for pair in zip(
                series.starts or (0.0,) * len(at), series.values, strict=True
            )
            for end in (pair[0], _sum(*pair), None)
        ]
        thick = replace(series, look="line", values=tuple(ends), width=BAR / 0.75)
        yield Drawn(thick, tuple(place for place in at for _ in range(3)), lying)
    else:
        for part, kept in _by_colour(series):
            yield Drawn(part, tuple(at[place] for place in kept), lying)


def _by_colour(series: Series) -> Iterator[tuple[Series, list[int]]]:
    """A series for each colour of its marks; the first of them is in the key."""
    if not series.colours:
        yield series, list(range(len(series.values)))
        return
    for number, colour in enumerate(dict.fromkeys(series.colours)):
        kept = [place for place, found in enumerate(series.colours) if found == colour]
        shown = series.in_legend and not number
        plain = replace(series.only(kept), colour=colour, in_legend=shown)
        yield replace(plain, colours=()), kept


def _sum(start: float | None, change: float | None) -> float | None:
    return None if start is None or change is None else start + change


def _rule(rule: Rule, panel: Panel, ends: Ends, where: Area) -> Iterator[Drawn]:
    """A rule from end to end of the plot, and its words at one end of it."""
    span = ends.end - ends.begin
    ink = looks.TEXT if rule.across else looks.QUIET
    width = 2.0 if rule.across else 1.5
    if rule.across:
        at: tuple[float, ...] = (ends.begin, ends.end)
        values: tuple[float, ...] = (_value(rule), _value(rule))
    else:
        at = (number(rule.at, {}),) * 2
        values = (ends.low, ends.high)
    line = Series(
        name=rule.label or "Rule",
        look="line",
        at=at,
        values=values,
        colour=ink,
        dash=rule.dash,
        width=width,
        in_legend=False,
    )
    yield Drawn(line, at, panel.is_horizontal)
    if not rule.label:
        return
    spot, value, side = at[1], values[1], _side(rule, at[1], ends)
    if rule.across and panel.is_horizontal:
        spot, side = ends.begin, "above"
    elif rule.across:
        wide = text.width(rule.label, looks.SIZE) / 2 + 0.05
        spot, side = ends.begin + span * wide / where.across, "below"
    elif len(rule.label) > 1:
        value = ends.low + (ends.high - ends.low) * 0.04
    else:
        value = ends.high - (ends.high - ends.low) * 0.1 / where.down
    said = replace(line, look="words", at=(spot,), values=(value,), side=side)
    said = replace(said, name=f"{line.name}, words", labels=(rule.label,))
    yield Drawn(said, (spot,), panel.is_horizontal)


def _kept_inside(part: Drawn, ends: Ends, where: Area) -> Drawn:
    """Words over or under a point, moved along so that they stay within the plot."""
    side = part.series.side
    if part.is_horizontal or part.series.look != "words" or side not in CENTRED:
        return part
    inch = (ends.end - ends.begin) / where.across
    moved: list[Place | None] = []
    for at, said in zip(part.at, part.series.labels, strict=True):
        half = max(text.width(line, looks.SIZE) for line in said.split("\n")) / 2
        place = number(at, {}) if at is not None else ends.begin
        first, last = ends.begin + half * inch, ends.end - half * inch
        moved.append(min(max(place, first), max(last, first)))
    is_tick = part.series.name == NAMES
    return part if is_tick else replace(part, at=tuple(moved))


def _value(rule: Rule) -> float:
    assert isinstance(rule.at, float)
    return rule.at


def _side(rule: Rule, at: float, ends: Ends) -> Side:
    """Words stand where there is more room beside their rule."""
    late = at > ends.begin + 0.75 * (ends.end - ends.begin)
    return "left" if late and len(rule.label) > 1 else "right"


def _names(panel: Panel, ends: Ends, rows: dict[Place, float]) -> list[Drawn]:
    """The names of rows, or of places along the foot, beside the axis."""
    named = area.rows(panel)
    if panel.scale == "days" or not named:
        return []
    at = tuple(number(place, rows) for place, _ in named)
    words = Series(
        name=NAMES,
        look="words",
        at=at,
        values=(ends.low,) * len(at),
        colour=looks.TEXT,
        labels=tuple(said for _, said in named),
        side="left" if panel.is_horizontal else "below",
        in_legend=False,
    )
    return [Drawn(words, at, panel.is_horizontal)]


def _axes(
    panel: Panel, where: Area, ends: Ends, rows: dict[Place, float]
) -> list[Axis]:
    """The axis along the foot and the one at the side."""
    lying = panel.is_horizontal
    step = axes.value_step(panel, _most(panel, where))
    values = Axis(
        1 if lying else 2,
        2 if lying else 1,
        "b" if lying else "l",
        low=ends.low,
        high=ends.high,
        step=step,
        code=axes.value_code(panel, step),
        is_hidden=not panel.shows_values,
        has_grid=panel.shows_values,
        crosses="max" if lying else "min",
    )
    places = Axis(
        2 if lying else 1,
        1 if lying else 2,
        "l" if lying else "b",
        low=ends.begin,
        high=ends.end,
        step=1.0 if rows else 0.0,
        is_reversed=lying,
        has_labels=not (rows or panel.ticks),
        crosses="min",
    )
    if panel.scale == "days":
        months = axes.day_step(ends.begin, ends.end, where.across)
        places = replace(places, step=months * axes.MONTH, code=axes.WRITTEN_DAY)
    return [values, places] if lying else [places, values]
