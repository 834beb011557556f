"""A panel of bars as PowerPoint's own bar chart.

Bars that share a place on the screen stand beside each other, so that each can be seen
and edited: planned as an outline, and next to it what came of it. Marks over a stack
are dashed outlines on a second pair of axes with the same ends.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from alliance.packs.drawing import Panel, Series
from alliance.packs.powerpoint import area, axes, looks, slots, text, words
from alliance.packs.powerpoint.area import Area
from alliance.packs.powerpoint.axes import Axis
from alliance.packs.powerpoint.sheet import Cell, Sheet
from alliance.packs.powerpoint.slots import Slot

APART, JOINED, WIDE = 45, 0, 25
GAP = 0.2


def fits(panel: Panel) -> bool:
    """Whether this is a panel of plain bars from zero."""
    return (
        panel.scale != "numbers"
        and any(series.look == "bar" for series in panel.series)
        and all(series.look in ("bar", "marks", "words") for series in panel.series)
        and not any(series.starts for series in panel.series)
        and not (panel.scale == "days" and panel.is_horizontal)
    )


def plot(panel: Panel, where: Area, scale: tuple[float, float]) -> tuple[str, Sheet]:
    """The charts and axes of a panel, with the sheet of their figures."""
    sheet = Sheet(len(panel.categories))
    made, upright = slots.of(panel), _is_upright(panel, where)
    is_days = panel.scale == "days"
    cells: Sequence[Cell] = panel.categories if is_days else slots.names(panel)
    categories = sheet.add("", cells)
    gap = JOINED if is_days else APART
    stacked = panel.bars == "stacked"
    series = "".join(
        _series(slot, n, categories, sheet, stacked, panel.scale == "words", upright)
        for n, slot in enumerate(made)
    )
    drawn = _chart(panel, series, "stacked" if stacked else "clustered", gap, (1, 2))
    every = _axes(panel, where, *scale)
    above = [
        slots.one([series], panel.categories)
        for series in panel.series
        if slots.is_above(series, panel)
    ]
    if above:
        series = "".join(
            _series(slot, len(made) + n, categories, sheet, False, False, upright)
            for n, slot in enumerate(above)
        )
        drawn += _chart(panel, series, "clustered", WIDE, (3, 4))
        every += [_hidden(axis) for axis in every]
    return drawn + "".join(axis.xml for axis in every), sheet


def _is_upright(panel: Panel, where: Area) -> bool:
    """Whether words over columns are too wide for them, and so run from below."""
    made = slots.of(panel)
    room = where.across / max(len(panel.categories) * len(made), 1)
    said = [word for slot in made for word in slot.words]
    widest = max((text.width(word, looks.SIZE) for word in said), default=0.0)
    return not panel.is_horizontal and widest > room


def ends(panel: Panel, where: Area) -> tuple[float, float]:
    """The ends of the axis of values, with room for the words at the bars' ends."""
    room = where.across if panel.is_horizontal else where.down
    held = [value for slot in slots.of(panel) for value in slot.values]
    known = [value for value in held if value is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    if panel.bars == "stacked" or panel.shows_values:
        low, high = min(panel.low, low), max(panel.high, high)
    above = [n for s in panel.series if s.look == "marks" for n in s.values if n]
    high = max([high, *above])
    ahead = _ahead(panel, _is_upright(panel, where))
    return area.reach(low, high if high > low else low + 1, ahead, room)


def _ahead(panel: Panel, upright: bool) -> Iterator[tuple[float, float]]:
    """Each value with the room of the words beyond its bar."""
    if panel.bars == "stacked":
        marks = [s for s in panel.series if slots.is_above(s, panel)]
        pairs = [pair for s in marks for pair in zip(s.values, s.labels, strict=False)]
    else:
        pairs = [
            pair
            for slot in slots.of(panel)
            for pair in zip(slot.values, slot.words, strict=True)
        ]
    for value, said in pairs:
        if said and value is not None:
            wide = text.width(said, looks.SIZE) + GAP
            high = text.height(1, looks.SIZE) + GAP
            yield value, wide if panel.is_horizontal or upright else high


def _chart(
    panel: Panel, series: str, grouping: str, gap: int, ids: tuple[int, int]
) -> str:
    overlap = 100 if grouping == "stacked" or ids[0] > 1 else 0
    return (
        f"<c:barChart><c:barDir val='{'bar' if panel.is_horizontal else 'col'}'/>"
        f"<c:grouping val='{grouping}'/><c:varyColors val='0'/>{series}"
        f"<c:gapWidth val='{gap}'/><c:overlap val='{overlap}'/>"
        f"<c:axId val='{ids[0]}'/><c:axId val='{ids[1]}'/></c:barChart>"
    )


def _series(
    slot: Slot,
    number: int,
    categories: str,
    sheet: Sheet,
    stacked: bool,
    divided: bool,
    upright: bool,
) -> str:
    name = ", ".join(series.name for series in slot.parts if series.name)
    values = sheet.add(name or f"Values {number + 1}", slot.values)
    inside = stacked and slot.parts[0].look == "bar"
    inks = _inks(slot) if inside else {}
    place = "ctr" if inside else "outEnd"
    return (
        f"<c:ser><c:idx val='{number}'/><c:order val='{number}'/>"
        f"<c:tx>{sheet.header()}</c:tx>{_look(slot.parts[0], stacked and divided)}"
        f"<c:invertIfNegative val='0'/>{_points(slot)}"
        f"{words.labels(slot.words, place, inks, upright)}"
        f"<c:cat>{categories}</c:cat><c:val>{values}</c:val></c:ser>"
    )


def _look(series: Series, divided: bool, colour: str = "") -> str:
    fill = "ghost" if series.look == "marks" else series.fill
    return looks.bar(fill, colour or series.colour, divided)


def _points(slot: Slot) -> str:
    """The looks of the bars that do not look like the first series."""
    return "".join(
        f"<c:dPt><c:idx val='{column}'/><c:invertIfNegative val='0'/><c:bubble3D "
        f"val='0'/>{_look(slot.parts[owner], False, slot.colours[column])}</c:dPt>"
        for column, owner in enumerate(slot.owners)
        if owner or slot.colours[column]
    )


def _inks(slot: Slot) -> dict[int, str]:
    ink = words.over(slot.parts[0].colour)
    return dict.fromkeys(range(len(slot.values)), ink)


def _axes(panel: Panel, where: Area, low: float, high: float) -> list[Axis]:
    lying = panel.is_horizontal
    room = where.across if lying else where.down
    step = axes.value_step(replace(panel, low=low, high=high), _most(panel, room))
    kind = "date" if panel.scale == "days" else "cat"
    places = Axis(1, 2, "l" if lying else "b", is_reversed=lying, kind=kind)
    if kind == "date":
        first, last = panel.categories[0], panel.categories[-1]
        assert isinstance(first, dt.date)
        assert isinstance(last, dt.date)
        months = axes.day_step(0, (last - first).days, where.across)
        places = replace(places, months=months, code=axes.WRITTEN_DAY)
    values = Axis(
        2,
        1,
        "b" if lying else "l",
        low=low,
        high=high,
        step=step,
        code=axes.value_code(panel, step),
        is_hidden=not panel.shows_values,
        has_grid=panel.shows_values,
        crosses="max" if lying else "autoZero",
        between="between",
    )
    return [places, values]


def _most(panel: Panel, room: float) -> int:
    apart = axes.written_width(panel) + 0.4 if panel.is_horizontal else 0.5
    return max(int(room / apart), 1)


def _hidden(axis: Axis) -> Axis:
    """The same axis once more for what stands over the bars; nobody sees it."""
    return replace(
        axis,
        number=axis.number + 2,
        crossed=axis.crossed + 2,
        is_hidden=True,
        has_grid=False,
    )
