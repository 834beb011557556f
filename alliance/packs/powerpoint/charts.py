"""The panels of a drawing on a slide, side by side on one scale, with their key."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches, Pt

from alliance.packs.drawing import Drawing, Panel, Place, Series
from alliance.packs.powerpoint import bars, chart, key, looks
from alliance.packs.powerpoint.page import Box, Page

KEY_LINE = 0.26
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
MOST_COLUMNS = 4
# The least height of a row of a horizontal chart, of a bar with words and of one
# without, and what the axis and names above take.
ROW, WORDED, SLOT, AROUND = 0.2, 0.16, 0.08, 0.5
MOST_PARTS = 3
NOTHING = "No figures"


def put(page: Page, drawing: Drawing, box: Box, alternative: str) -> str:
    """Draw the panels in a box; a sentence on what had no room there."""
    entries = key.entries(drawing.panels)
    lines = key.lines(entries, box.wide)
    if lines:
        _key(page, lines, replace(box, high=KEY_LINE * len(lines)))
        used = KEY_LINE * len(lines) + 0.04
        box = replace(box, top=box.top + used, high=box.high - used)
    panels, left_out = parted(drawing.panels, box.high)
    columns = COLUMNS.get(len(panels), MOST_COLUMNS)
    rows = -(-len(panels) // columns)
    wide, high = box.wide / columns, box.high / rows
    scales = chart.scales(panels, wide, high)
    for number, (panel, scale) in enumerate(zip(panels, scales, strict=True)):
        left = box.left + wide * (number % columns)
        place = Box(left, box.top + high * (number // columns), wide, high)
        role = f"chart-{number + 1}"
        if not panel.series:
            _nothing(page, panel, place, role)
            continue
        made = chart.made(panel, wide, high, scale)
        kind = XL_CHART_TYPE.BAR_CLUSTERED
        frame: Any = page.made.shapes.add_chart(kind, *place.emu, made)  # type: ignore[arg-type]
        frame.name = page.name(role)
        said = f"Chart {number + 1} of {len(panels)}. " if len(panels) > 1 else ""
        named = f"{panel.name}. " if panel.name else ""
        describe(frame, f"{said}{named}{alternative}")
    return left_out


def describe(frame: Any, words: str) -> None:
    """The text in the place of a graphic for who cannot see it."""
    frame._element.nvGraphicFramePr.cNvPr.set("descr", words)


def _key(page: Page, lines: Sequence[Sequence[key.Entry]], box: Box) -> None:
    """The signs in their colours with their names, in one box above the charts."""
    shape = page.made.shapes.add_textbox(*box.emu)
    shape.name = page.name("key")
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_top = frame.margin_bottom = Inches(0)
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        for entry in line:
            sign, name = paragraph.add_run(), paragraph.add_run()
            sign.text, name.text = f"{entry.sign} ", f"{entry.name}{key.SPACE}"
            sign.font.size = name.font.size = Pt(looks.SIZE)
            if entry.colour.startswith("#"):
                sign.font.color.rgb = _rgb(entry.colour)
            else:
                sign.font.color.theme_color = MSO_THEME_COLOR.TEXT_1


def _rgb(colour: str) -> RGBColor:
    made: RGBColor = RGBColor.from_string(colour[1:].upper())  # type: ignore[no-untyped-call]
    return made


def _nothing(page: Page, panel: Panel, box: Box, role: str) -> None:
    """The name of a panel without figures, and that it has none."""
    shape = page.made.shapes.add_textbox(*box.emu)
    shape.name = page.name(role)
    shape.text_frame.word_wrap = True
    shape.text_frame.text = (
        f"{panel.name}: {NOTHING.lower()}." if panel.name else NOTHING
    )
    shape.text_frame.paragraphs[0].runs[0].font.size = Pt(looks.SIZE)


def parted(panels: Sequence[Panel], high: float) -> tuple[list[Panel], str]:
    """A single panel of many rows as several columns of rows on one scale, and what
    even these leave out."""
    panel = panels[0]
    if len(panels) > 1 or not panel.is_horizontal or panel.scale != "words":
        return list(panels), ""
    fitting = max(int((high - AROUND) / _row(panel)), 1)
    count = len(panel.categories)
    if count <= fitting:
        return [panel], ""
    kept, said = list(panel.categories), ""
    if count > fitting * MOST_PARTS:
        kept = _most_important(panel, fitting * MOST_PARTS)
        said = f"{count - len(kept)} more rows are in the workbook."
    parts = -(-len(kept) // fitting)
    size = -(-len(kept) // parts)
    whole = _only(panel, kept)
    return [
        replace(_only(whole, kept[at : at + size]), low=whole.low, high=whole.high)
        for at in range(0, len(kept), size)
    ], said


def _row(panel: Panel) -> float:
    """The height that a row needs: that of its words, and of all its bars."""
    every = bars.slots(panel) if bars.fits(panel) else []
    high = sum(WORDED if any(slot.words) else SLOT for slot in every) + 0.03
    return max(ROW, high)


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
