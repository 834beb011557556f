"""A table on a slide: real cells, as large as they fit, the first rows if not all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.util import Inches, Pt

from alliance.packs.powerpoint import looks, text
from alliance.packs.powerpoint.charts import describe
from alliance.packs.powerpoint.page import Box, Page
from alliance.screen import columns, labels

SIZES = (18, 16, 14, 12)
SIDE, UPPER = 0.08, 0.035
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
NAMES = "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
Rows = list[list[str]]


@dataclass(frozen=True)
class Fitted:
    """The rows that fit, with the size of their text, the widths and the heights."""

    rows: Rows
    size: float
    widths: list[float]
    heights: list[float]
    is_whole: bool


def put(page: Page, shown: pd.DataFrame, box: Box, alternative: str) -> str:
    """Write a table into a box; a sentence on the rows or columns left out."""
    written = labels.table(shown)
    every = [list(map(str, written.columns)), *written.astype(str).to_numpy().tolist()]
    room = box.high - text.height(1, looks.SIZE)
    made = fitted(every, box.wide, room)
    _cells(page, made, shown, box, alternative)
    return _left_out(every, made)


def _left_out(every: Rows, made: Fitted) -> str:
    rows = len(every) - len(made.rows)
    aside = len(every[0]) - len(made.widths)
    parts = []
    if rows:
        parts.append(f"{rows} more row{'s' if rows > 1 else ''}")
    if aside:
        parts.append(f"{aside} more column{'s' if aside > 1 else ''}")
    if not parts:
        return ""
    one = rows + aside == 1
    return f"{' and '.join(parts)} {'is' if one else 'are'} in the workbook."


def fitted(every: Rows, wide: float, high: float) -> Fitted:
    """The largest text at which all rows fit; at the smallest, as many as fit."""
    for size in SIZES:
        made = _at(every, size, wide, high)
        if made.is_whole:
            return made
    # the rows that are left out need no room in the columns
    return _at(every, SIZES[-1], wide, high, len(made.rows))


def _at(
    every: Rows, size: float, wide: float, high: float, counted: int | None = None
) -> Fitted:
    widths = _widths(every[:counted], size, wide)
    kept, heights, used = [], [], 0.0
    for number, row in enumerate(every):
        tall = _height(row, widths, size, bold=not number)
        if used + tall > high and number > 1:
            break
        kept.append(row[: len(widths)])
        heights.append(tall)
        used += tall
    whole = len(kept) == len(every) and len(widths) == len(every[0]) and used <= high
    return Fitted(kept, size, widths, heights, whole)


def _height(
    row: Sequence[str], widths: Sequence[float], size: float, bold: bool
) -> float:
    lines = [
        len(text.wrapped(cell, size, wide - 2 * SIDE, bold))
        for cell, wide in zip(row, widths, strict=False)
    ]
    return text.height(max(lines), size) + 2 * UPPER


def _widths(every: Rows, size: float, wide: float) -> list[float]:
    """The widths of the columns: what they need, longer words wrapped where the whole
    is too wide; the last columns are left out where even words do not fit."""
    cells = list(zip(*every, strict=True))
    least = [_widest(column, size, words=True) for column in cells]
    while sum(least) > wide and len(least) > 1:
        least.pop()
    need = [_widest(column, size, words=False) for column in cells[: len(least)]]
    if sum(need) <= wide:
        spare = (wide - sum(need)) / len(need)
        return [width + min(spare, width * 0.5) for width in need]
    return _shared(least, need, wide)


def _shared(least: list[float], need: list[float], wide: float) -> list[float]:
    """All that they need for columns that need little; for the others what is left,
    the more the more they need, and room for their longest word."""
    widths = [min(few, wide) for few in least]
    order = sorted(range(len(need)), key=lambda place: need[place])
    left = wide - sum(widths)
    while order and need[order[0]] - widths[order[0]] <= left / len(order):
        place = order.pop(0)
        left -= need[place] - widths[place]
        widths[place] = need[place]
    weights = {place: (need[place] - widths[place]) ** 0.7 for place in order}
    for place, weight in weights.items():
        widths[place] += left * weight / sum(weights.values())
    return widths


def _widest(column: Sequence[str], size: float, words: bool) -> float:
    """The width of the widest cell, or of its widest word."""
    widest = 0.0
    for number, cell in enumerate(column):
        parts = re.split(r"\s", cell) if words else cell.split("\n")
        found = max(text.width(part, size, not number) for part in parts)
        widest = max(widest, found)
    return widest + 2 * SIDE + 0.02


def _cells(
    page: Page, made: Fitted, shown: pd.DataFrame, box: Box, alternative: str
) -> None:
    size = (sum(made.widths), sum(made.heights))
    place = Box(box.left, box.top, *size)
    count = (len(made.rows), len(made.widths))
    frame: Any = page.made.shapes.add_table(*count, *place.emu)
    frame.name = page.name("table")
    describe(frame, alternative)
    table = frame.table
    table.horz_banding = False
    table._tbl.tblPr.find(
        "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
    ).text = PLAIN
    for column, wide in zip(table.columns, made.widths, strict=True):
        column.width = Inches(wide)
    rights = [
        columns.stands_right(shown.iloc[:, place]) for place in range(len(made.widths))
    ]
    for number, (row, high) in enumerate(zip(made.rows, made.heights, strict=True)):
        table.rows[number].height = Inches(high)
        for column, words in enumerate(row):
            cell = table.cell(number, column)
            _write(cell, words, made.size, rights[column], is_head=not number)


def _write(cell: Any, words: str, size: float, right: bool, is_head: bool) -> None:
    frame = cell.text_frame
    frame.word_wrap = True
    frame.text = words
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
        for run in paragraph.runs:
            run.font.size = Pt(size)
            run.font.bold = is_head or None
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if is_head else MSO_ANCHOR.TOP
    cell.margin_left = cell.margin_right = Inches(SIDE)
    cell.margin_top = cell.margin_bottom = Inches(UPPER)
    _rule(cell._tc.get_or_add_tcPr(), is_head)


def _rule(properties: Any, is_head: bool) -> None:
    """A line below the row, stronger below the head; nothing else is ruled."""
    colour, points = (looks.TEXT, 1.5) if is_head else (looks.GRID, 0.75)
    line = looks.line(colour, points).replace("<a:ln ", f"<a:lnB {NAMES} ", 1)
    below = parse_xml(line.replace("</a:ln>", "</a:lnB>"))
    properties.insert(0, below)
