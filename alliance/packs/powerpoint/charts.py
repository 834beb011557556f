"""The panels of a drawing on a slide, side by side on one scale, with their key."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches, Pt

from alliance.packs.drawing import Drawing, Panel
from alliance.packs.powerpoint import chart, columns, key, looks, text
from alliance.packs.powerpoint.page import Box, Page

KEY_LINE = 0.26
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
MOST_COLUMNS = 4
NOTHING = "No figures"


def put(page: Page, drawing: Drawing, box: Box, alternative: str) -> str:
    """Draw the panels in a box; a sentence on what had no room there."""
    entries = key.entries(drawing.panels)
    lines = key.lines(entries, box.wide)
    if lines:
        _key(page, lines, replace(box, high=KEY_LINE * len(lines)))
        used = KEY_LINE * len(lines) + 0.04
        box = replace(box, top=box.top + used, high=box.high - used)
    panels, left_out = columns.parted(drawing.panels, box)
    if left_out:
        box = replace(box, high=box.high - text.height(1, looks.SIZE) - 0.04)
    across = COLUMNS.get(len(panels), MOST_COLUMNS)
    wide, high = box.wide / across, box.high / -(-len(panels) // across)
    scales = chart.scales(panels, wide, high)
    for number, (panel, scale) in enumerate(zip(panels, scales, strict=True)):
        left = box.left + wide * (number % across)
        place = Box(left, box.top + high * (number // across), wide, high)
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
