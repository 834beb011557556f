"""A chart of many rows as several columns of rows, and what even these leave out."""

from collections.abc import Sequence
from dataclasses import replace

from alliance.packs.drawing import Panel, Place, Series
from alliance.packs.powerpoint import area, bars, looks, slots, text
from alliance.packs.powerpoint.page import Box

# The least height of a row of a horizontal chart, of a bar with words and of one
# without, and what the axis and names above take.
ROW, WORDED, SLOT, AROUND = 0.2, 0.16, 0.08, 0.5
MOST_PARTS = 3


def parted(panels: Sequence[Panel], box: Box) -> tuple[list[Panel], str]:
    """A single panel of many rows as several columns of rows on one scale, and what
    even these leave out."""
    panel = panels[0]
    if len(panels) > 1 or not panel.is_horizontal or panel.scale != "words":
        return list(panels), ""
    count = len(panel.categories)
    rooms = [_fitting(panel, box, parts) * parts for parts in range(1, MOST_PARTS + 1)]
    most = max(rooms)
    parts = next((n for n, room in enumerate(rooms, 1) if room >= min(count, most)), 1)
    if parts == 1 and count <= most:
        return [panel], ""
    kept = list(panel.categories)
    if count > most:
        kept = _most_important(panel, most)
    size = -(-len(kept) // parts)
    said = f"{count - len(kept)} more rows are in the workbook."
    return [
        _only(panel, kept[at : at + size]) for at in range(0, len(kept), size)
    ], said if len(kept) < count else ""


def _fitting(panel: Panel, box: Box, parts: int) -> int:
    """How many rows fit into one of so many columns: each as high as its name and its
    bars need."""
    every = slots.of(panel) if bars.fits(panel) else []
    high = sum(WORDED if any(slot.words) else SLOT for slot in every) + 0.03
    names = slots.names(panel) if every else list(map(str, panel.categories))
    lines = area.name_lines(names, box.wide / parts)
    name = text.height(lines, looks.SIZE) + 0.03 * (lines > 1)
    return max(int((box.high - AROUND) / max(ROW, high, name)), 1)


def _most_important(panel: Panel, most: int) -> list[Place]:
    """The rows with the largest figures, and those that are marked, in their order."""
    largest: dict[Place, float] = {}
    for series in panel.series:
        for at, value in zip(series.at, series.values, strict=True):
            if at is not None and value is not None and series.look != "words":
                largest[at] = max(largest.get(at, 0.0), abs(value))
    marked = {at for at in panel.categories if str(at).startswith("\u25c6")}
    order = sorted(
        panel.categories, key=lambda at: (at not in marked, -largest.get(at, 0.0))
    )
    kept = set(order[:most])
    return [at for at in panel.categories if at in kept]


def _only(panel: Panel, kept: Sequence[Place]) -> Panel:
    """The panel with only these rows."""
    every = [_of(series, set(kept)) for series in panel.series]
    held = [s for s in every if any(value is not None for value in s.values)]
    return replace(panel, categories=tuple(kept), series=tuple(held))


def _of(series: Series, kept: set[Place]) -> Series:
    """The figures of these rows; the breaks of a line stay behind what they follow."""
    last: Place | None = None
    rows = []
    for row, at in enumerate(series.at):
        last = last if at is None else at
        if last in kept:
            rows.append(row)
    return series.only(rows)
